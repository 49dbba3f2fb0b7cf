#include <algorithm>
#include <array>

#include "records/programme/parts.h"

namespace waymark::records {

namespace {

// In the order of the enums; the words of the programme file.
constexpr std::array<std::string_view, 3> kind_names{"placement", "joint", "leave"};
constexpr std::array<std::string_view, 3> host_names{"any", "employer", "partner"};

template <class Enum, class Names>
base::Result<Enum> word_of(const std::string& word, const Names& names) {
    const auto found = std::ranges::find(names, word);
    if (found == names.end()) return base::fail("a stored block is damaged");
    return static_cast<Enum>(found - names.begin());
}

std::string named(const auto& names, auto value) {
    return std::string{names[static_cast<std::size_t>(value)]};
}

}  // namespace

Record cohort_record(const domain::Programme& programme, base::Ref<domain::Cohort> at) {
    const auto& cohort = programme.cohorts[at];
    auto record = make_record(Kind::Cohort, programme.id, cohort.id);
    set(record, "position", std::int64_t{at.at});
    set(record, "starts", base::to_iso(cohort.starts));
    Entries blocks;
    for (const auto& block : cohort.blocks)
        blocks.push_back({block.id, named(kind_names, block.kind), std::int64_t{block.weeks},
                          named(host_names, block.host), block.note});
    set(record, "blocks", std::move(blocks));
    set(record, "note", cohort.note);
    return record;
}

base::Result<domain::Cohort> read_cohort(const Record& record) {
    domain::Cohort cohort;
    cohort.id = record.id;
    TRY(cohort.starts, parse_day(text_of(record, "starts")));
    for (const auto& entry : entries_of(record, "blocks")) {
        domain::Block block;
        block.id = text_at(entry, 0);
        TRY(block.kind, word_of<domain::BlockKind>(text_at(entry, 1), kind_names));
        block.weeks = static_cast<int>(whole_at(entry, 2).value_or(1));
        TRY(block.host, word_of<domain::Host>(text_at(entry, 3), host_names));
        block.note = text_at(entry, 4);
        cohort.blocks.push_back(std::move(block));
    }
    cohort.note = text_of(record, "note").value_or("");
    return cohort;
}

}  // namespace waymark::records
