#include <fmt/format.h>

#include <algorithm>

#include "actions/record/changes.h"
#include "actions/record/plans.h"
#include "actions/record/work.h"
#include "records/record.h"
#include "store/records/records.h"

namespace waymark::actions::record {

namespace {

using access::Verb;
using records::Entries;
using records::Entry;
using records::Kind;
using records::Record;

std::string text_at(const Entry& entry, std::size_t part) {
    const auto* text = part < entry.size() ? std::get_if<std::string>(&entry[part]) : nullptr;
    return text != nullptr ? *text : std::string{};
}

/// What is wrong with pinning it there.
Done<void> judge(Work& work, const Record& apprentice, const std::string& block,
                 const std::string& placement) {
    const auto cohort_id = records::text_of(apprentice, "cohort").value_or("");
    TRY(const auto cohort,
        store::find(work.connection, work.sealer, Kind::Cohort, apprentice.programme, cohort_id));
    const bool is_block =
        cohort && std::ranges::any_of(records::entries_of(*cohort, "blocks"), [&](const Entry& entry) {
            return text_at(entry, 0) == block && text_at(entry, 1) == "placement";
        });
    if (!is_block)
        return impossible(fmt::format("The cohort '{}' has no placement block '{}'.", cohort_id, block));
    if (placement.empty()) return {};
    TRY(const auto there,
        store::find(work.connection, work.sealer, Kind::Placement, apprentice.programme, placement));
    if (!there) return impossible(fmt::format("There is no placement '{}' in this programme.", placement));
    return {};
}

/// Entries of an apprentice's "fixed": block, placement.
Entries pinned(const Record& apprentice, const std::string& block, const std::string& placement) {
    auto fixed = records::entries_of(apprentice, "fixed");
    std::erase_if(fixed, [&](const Entry& entry) { return text_at(entry, 0) == block; });
    if (!placement.empty()) fixed.push_back({records::Part{block}, records::Part{placement}});
    return fixed;
}

}  // namespace

Done<void> pin_block(const Desk& desk, const Asking& asking, const store::Key& apprentice,
                     const std::string& block, const std::string& placement) {
    const auto done = perform<bool>(desk, asking, store::Mode::Write, [&](Work& work) -> Done<bool> {
        access::Subject plans;
        plans.about = access::About::Thing;
        plans.programme = apprentice.values.front();
        plans.draft = true;
        TRY(const auto answer, work.ask(Verb::PinBlock, {plans}));
        TRY(const auto before, store::find(work.connection, work.sealer, apprentice));
        if (!before) return work.refuse(Verb::PinBlock);
        TRY_DO(judge(work, *before, block, placement));
        auto after = *before;
        records::set(after, "fixed", pinned(*before, block, placement));
        if (after.values == before->values) return true;
        TRY(const auto saved, store::save(work.connection, work.sealer, after));
        if (!saved) return std::unexpected(Refusal{Clash{saved.error().current, {}, {}, {}}});
        for (auto& event : events_of(&*before, &after))
            work.tell(Verb::PinBlock, answer, std::move(event), after.programme);
        return true;
    });
    if (!done) return std::unexpected(done.error());
    return {};
}

}  // namespace waymark::actions::record
