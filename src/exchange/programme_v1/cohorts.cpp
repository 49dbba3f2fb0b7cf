#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.h"
#include "exchange/programme_v1/draft.h"
#include "exchange/programme_v1/limits.h"

namespace waymark::exchange::programme_v1 {

namespace {

constexpr std::array<std::string_view, 7> weekday_names{"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                        "Thursday", "Friday", "Saturday"};
constexpr std::array<std::string_view, 3> kinds{"placement", "joint", "leave"};
constexpr std::array<std::string_view, 3> hosts{"any", "employer", "partner"};
constexpr base::Day last_day{std::chrono::year{2199} / std::chrono::December / 31};

/// Position of the word; the first where it is none of them.
std::size_t read_word(json::Value value, const std::array<std::string_view, 3>& words, Draft& draft) {
    const auto it = std::ranges::find(words, value.text());
    if (value.kind() == json::Kind::String && it != words.end())
        return static_cast<std::size_t>(it - words.begin());
    draft.issues.add(value, fmt::format("must be '{}', '{}' or '{}', not {}{}", words[0], words[1], words[2],
                                        json::describe(value), base::did_you_mean(value.text(), words)));
    return 0;
}

domain::BlockKind kind_at(std::size_t position) {
    using enum domain::BlockKind;
    return std::array{Placement, Joint, Leave}[position];
}

domain::Host host_at(std::size_t position) {
    using enum domain::Host;
    return std::array{Any, Employer, Partner}[position];
}

domain::Block read_block(json::Value entry, Draft& draft) {
    static constexpr std::array<std::string_view, 5> keys{"id", "kind", "weeks", "host", "note"};
    const json::Fields fields(entry, keys, draft.issues);
    domain::Block block;
    block.id = fields.id("id", id_expected);
    if (const auto kind = fields.need("kind", "'placement', 'joint' or 'leave'"))
        block.kind = kind_at(read_word(*kind, kinds, draft));
    block.weeks = static_cast<int>(fields.need_whole_number("weeks", weeks_range));
    if (const auto host = fields.find("host")) block.host = host_at(read_word(*host, hosts, draft));
    block.note = fields.text("note");
    return block;
}

base::Day read_start(const json::Fields& fields, Draft& draft) {
    const auto starts = fields.need_day("starts");
    if (!starts) return {};
    if (!base::is_monday(*starts)) {
        const std::chrono::weekday weekday{*starts};
        const auto next = *starts + (std::chrono::Monday - weekday);
        draft.issues.add(
            *fields.find("starts"),
            fmt::format("'{}' is a {}; a cohort starts on a Monday, such as {}", base::to_iso(*starts),
                        weekday_names[weekday.c_encoding()], base::to_iso(next)));
    }
    return *starts;
}

void refuse_end_beyond_dates(const domain::Cohort& cohort, json::Value blocks, Draft& draft) {
    std::int64_t weeks = 0;
    for (const auto& block : cohort.blocks) weeks += block.weeks;
    const std::int64_t left = (last_day - cohort.starts).count() / 7;
    if (weeks > left)
        draft.issues.add(blocks, fmt::format("last {} weeks from {}; dates end with {}", weeks,
                                             base::to_iso(cohort.starts), base::to_iso(last_day)));
}

CohortBlocks read_blocks(json::Value list, domain::Cohort& cohort, Draft& draft) {
    CohortBlocks blocks;
    blocks.ids.take(list, draft.issues);
    cohort.blocks.reserve(list.size());
    blocks.among_placements.reserve(list.size());
    int placement_blocks = 0;
    for (auto entry : list.children()) {
        if (draft.issues.is_full()) break;
        cohort.blocks.push_back(read_block(entry, draft));
        const bool is_placement = cohort.blocks.back().kind == domain::BlockKind::Placement;
        blocks.among_placements.push_back(is_placement ? std::optional{placement_blocks++} : std::nullopt);
    }
    return blocks;
}

}  // namespace

std::optional<int> find_placement_block(const Draft& draft, base::Ref<domain::Cohort> cohort,
                                        std::string_view id, json::Value where) {
    const auto& blocks = draft.cohort_blocks[cohort.at];
    const auto& name = draft.programme.cohorts[cohort].id;
    const auto position = blocks.ids.find(id);
    if (!position) {
        if (blocks.ids.is_known() && !draft.issues.is_full())
            draft.issues.add(where, fmt::format("cohort {} has no block {}{}", base::quote(name),
                                                base::quote(id), blocks.ids.did_you_mean(id, draft.issues)));
        return {};
    }
    const auto placement_block = blocks.among_placements[*position];
    if (!placement_block) {
        const auto& block = draft.programme.cohorts[cohort].blocks[*position];
        draft.issues.add(where, fmt::format("block {} of cohort {} is a {} block, which nobody is placed for",
                                            base::quote(id), base::quote(name),
                                            block.kind == domain::BlockKind::Joint ? "joint" : "leave"));
    }
    return placement_block;
}

void read_cohorts(json::Value list, Draft& draft) {
    static constexpr std::array<std::string_view, 4> keys{"id", "starts", "blocks", "note"};
    draft.cohort_blocks.reserve(list.size());
    for (auto entry : list.children()) {
        if (draft.issues.is_full()) return;
        const json::Fields fields(entry, keys, draft.issues);
        domain::Cohort cohort;
        CohortBlocks blocks;
        cohort.id = fields.id("id", id_expected);
        cohort.starts = read_start(fields, draft);
        if (const auto found = fields.need_array("blocks")) {
            blocks = read_blocks(*found, cohort, draft);
            refuse_end_beyond_dates(cohort, *found, draft);
        }
        cohort.note = fields.text("note");
        draft.programme.cohorts.add(std::move(cohort));
        draft.cohort_blocks.push_back(std::move(blocks));
    }
}

}  // namespace waymark::exchange::programme_v1
