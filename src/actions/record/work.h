#pragma once
// One transaction, one permission, one event: what a verb works with, and the frame that it runs in.

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "access/may.h"
#include "actions/record/desk.h"
#include "base/result.h"
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

/// Runs a verb in a transaction that somebody else has begun and ends, as a job's last. Who is refused rolls
/// it back.
template <class T>
Done<T> perform_within(store::Connection& connection, const Desk& desk, const Asking& asking,
                       const std::function<Done<T>(Work&)>& verb) {
    Work work(desk, asking, connection);
    TRY_DO(work.find_viewer());
    TRY(auto result, verb(work));
    TRY_DO(work.write_history());
    return result;
}

/// The frame of a verb; `transact` is given the body of the transaction and runs it, more than once perhaps.
template <class T, class Transact>
Done<T> perform_by(const Transact& transact, const Desk& desk, const Asking& asking,
                   const std::function<Done<T>(Work&)>& verb) {
    std::optional<Refusal> refusal;
    auto done = transact([&](store::Connection& connection) -> store::Stored<T> {
        refusal.reset();
        auto result = perform_within<T>(connection, desk, asking, verb);
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

/// Runs a verb in a transaction; again where somebody else was first, so a verb keeps nothing between runs.
/// A refusal leaves nothing behind. A verb that only reads, and whose looks are recorded, writes too.
template <class T>
Done<T> perform(const Desk& desk, const Asking& asking, store::Mode mode,
                const std::function<Done<T>(Work&)>& verb) {
    return perform_by<T>([&](auto body) { return store::transact(desk.database, mode, std::move(body)); },
                         desk, asking, verb);
}

template <class T>
Done<T> perform(const Desk& desk, const Asking& asking, store::Mode mode, auto verb) {
    return perform<T>(desk, asking, mode, std::function<Done<T>(Work&)>(std::move(verb)));
}

/// A verb that erases: a full disk is no reason not to.
template <class T>
Done<T> perform_even_if_full(const Desk& desk, const Asking& asking,
                             const std::function<Done<T>(Work&)>& verb) {
    return perform_by<T>(
        [&](auto body) { return store::transact_even_if_full(desk.database, std::move(body)); }, desk, asking,
        verb);
}

}  // namespace waymark::actions::record
