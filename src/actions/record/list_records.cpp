#include "actions/record/list_records.h"

#include <algorithm>
#include <iterator>

#include "actions/record/purposes.h"
#include "actions/record/verbs_for.h"
#include "actions/record/work.h"
#include "base/check.h"

namespace waymark::actions::record {

namespace {

using access::Verb;
using records::Kind;

Done<Listed> list_in(Work& work, const Listing& listing) {
    const auto kind = store::find_list(listing.list).kind;
    std::optional<Listed> empty;
    for (const auto purpose : purposes_of(work.asking)) {
        const store::Eyes eyes{work.viewer, purpose, work.asking.today};
        if (store::reach_of(kind, eyes).ways.empty()) continue;
        TRY(auto page, store::list_seen(work.connection, work.sealer, eyes, listing.list, listing.of,
                                        listing.after, listing.limit));
        if (!page.records.empty()) return Listed{std::move(page), purpose};
        if (!empty) empty = Listed{std::move(page), purpose};
    }
    if (empty) return std::move(*empty);
    return work.refuse(verb_to_see(records::make_record(kind, {}, {}), access::About::Colleague));
}

/// What they may take away of what they see.
Done<void> keep_what_may_go(Work& work, access::Purpose purpose, std::vector<store::Seen>& seen) {
    const auto reach = access::reach(work.viewer, Verb::ExportApprentices, work.asking.today, purpose);
    std::vector<store::Seen> kept;
    for (auto& one : seen) {
        TRY(const auto subjects, work.subjects_of(one.record));
        if (std::ranges::any_of(subjects,
                                [&](const auto& subject) { return access::reaches(reach, subject); }))
            kept.push_back(std::move(one));
    }
    seen = std::move(kept);
    return {};
}

Done<Listed> export_in(Work& work, const Listing& listing) {
    Listed all;
    for (const auto purpose : purposes_of(work.asking)) {
        const store::Eyes eyes{work.viewer, purpose, work.asking.today};
        if (access::reach(work.viewer, Verb::ExportApprentices, work.asking.today, purpose).ways.empty())
            continue;
        all.purpose = purpose;
        all.page = {};
        std::optional<std::vector<std::string>> after;
        do {
            TRY(auto page, store::list_seen(work.connection, work.sealer, eyes, listing.list, listing.of,
                                            after, store::page_max));
            after = page.next;
            TRY_DO(keep_what_may_go(work, purpose, page.records));
            std::ranges::move(page.records, std::back_inserter(all.page.records));
        } while (after);
        if (!all.page.records.empty()) break;
    }
    if (all.page.records.empty()) return work.refuse(Verb::ExportApprentices);
    return all;
}

}  // namespace

Done<Listed> list_records(const Desk& desk, const Asking& asking, const Listing& listing) {
    return perform<Listed>(desk, asking, store::Mode::Read,
                           [&](Work& work) { return list_in(work, listing); });
}

Done<Listed> export_apprentices(const Desk& desk, const Asking& asking, const Listing& listing) {
    base::check(store::find_list(listing.list).kind == Kind::Apprentice, "apprentices are exported");
    return perform<Listed>(desk, asking, store::Mode::Write, [&](Work& work) -> Done<Listed> {
        TRY(auto all, export_in(work, listing));
        // Each programme's history says that its apprentices went out, and by whom; which, the list says.
        std::vector<std::string> programmes;
        for (const auto& seen : all.page.records)
            if (std::ranges::find(programmes, seen.record.programme) == programmes.end())
                programmes.push_back(seen.record.programme);
        access::Answer answer;
        answer.purpose = all.purpose;
        for (const auto& programme : programmes) {
            store::events::Event event;
            event.kind = records::find_kind(Kind::Programme).name;
            event.subject = programme;
            work.tell(Verb::ExportApprentices, answer, std::move(event), programme);
        }
        return all;
    });
}

}  // namespace waymark::actions::record
