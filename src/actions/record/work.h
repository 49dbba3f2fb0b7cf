#pragma once
// One transaction, one permission, one event: what a verb works with, and the frame that it runs in.

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "access/may.h"
#include "actions/record/desk.h"
#include "store/events/event.h"
#include "store/sealing/person_keys.h"
#include "store/transaction.h"

namespace waymark::actions::record {

class Work {
public:
    Work(const Desk& desk, const Asking& who, store::Connection& transaction)
        : connection(transaction),
          sealer(transaction, desk.keys, who.moment),
          asking(who),
          m_keys(desk.keys) {}

    /// Who asks, with the roles that they hold as this transaction sees them.
    Done<void> find_viewer();

    /// What the policy has to know of a record, as it is stored or as it is to be.
    Done<std::vector<access::Subject>> subjects_of(const records::Record& record);

    /// Of any of these. Refused in words that do not tell whether there is such a thing.
    Done<access::Answer> ask(access::Verb verb, const std::vector<access::Subject>& subjects) const;
    [[nodiscard]] std::unexpected<Refusal> refuse(access::Verb verb) const;

    /// What has been done, for the history; written when the verb is done. `purpose` is the answer's.
    void tell(access::Verb verb, const access::Answer& answer, store::events::Event event, std::string chain);
    Done<void> write_history();

    store::Connection& connection;
    store::sealing::PersonKeys sealer;
    const Asking& asking;
    access::Viewer viewer;

private:
    const store::sealing::KeyRing& m_keys;
    std::map<std::string, std::vector<store::events::Event>> m_events;  ///< By chain.
};

/// Runs a verb in a transaction; again where somebody else was first, so a verb keeps nothing between runs.
/// A refusal leaves nothing behind. A verb that only reads, and whose looks are recorded, writes too.
template <class T>
Done<T> perform(const Desk& desk, const Asking& asking, store::Mode mode,
                const std::function<Done<T>(Work&)>& verb) {
    std::optional<Refusal> refusal;
    auto done = store::transact(desk.database, mode, [&](store::Connection& connection) -> store::Stored<T> {
        refusal.reset();
        Work work(desk, asking, connection);
        auto ready = work.find_viewer();
        auto result = ready ? verb(work) : Done<T>{std::unexpected(std::move(ready).error())};
        if (result)
            if (auto written = work.write_history(); !written)
                result = std::unexpected(std::move(written).error());
        if (result) return std::move(*result);
        refusal = std::move(result).error();
        // Whatever is not trouble of the database must not run again; the transaction is rolled back all the
        // same.
        const bool again = refusal->kind == Refusal::Kind::Trouble;
        return store::trouble(again ? refusal->trouble : store::Trouble::Refused, refusal->message);
    });
    if (done) return std::move(*done);
    if (refusal && refusal->kind != Refusal::Kind::Trouble) return std::unexpected(std::move(*refusal));
    return std::unexpected(Refusal{std::move(done).error()});
}

template <class T>
Done<T> perform(const Desk& desk, const Asking& asking, store::Mode mode, auto verb) {
    return perform<T>(desk, asking, mode, std::function<Done<T>(Work&)>(std::move(verb)));
}

}  // namespace waymark::actions::record
