#pragma once
// Whether chains are as they were written. Everything is judged as it passes by, so that a chain of any
// length takes no memory; what is wrong is named at the end, when it is known what is missing elsewhere.

#include <map>
#include <string>
#include <vector>

#include "store/events/fault.h"
#include "store/events/link.h"

namespace waymark::store::events {

class Verification {
public:
    explicit Verification(const sealing::KeyRing& keys) : m_keys(keys) {}

    /// The next chain, with its tip if there is one, its heads by number, and heads that were kept elsewhere.
    void begin(std::string_view chain, const std::optional<Tip>& tip, std::vector<Head> heads,
               std::vector<Head> kept = {});
    /// Its links by number.
    void add(const Link& link);
    /// There are more under the chain's name, which cannot be listed by number.
    void add_unseen() { report(FaultKind::Inserted, 0, 0); }
    void end();

    /// After the last chain.
    std::vector<Fault> finish();

    [[nodiscard]] std::int64_t events() const { return m_events; }
    [[nodiscard]] std::int64_t chains() const { return static_cast<std::int64_t>(m_chains.size()); }

private:
    /// A link that is not genuine where it stands.
    struct Suspect {
        std::string chain;
        std::int64_t number = 0;
        Bytes digest;
        Bytes hash;
        Bytes code;
        std::size_t fault = 0;
    };
    struct Place {
        std::string chain;
        std::int64_t number = 0;
    };
    struct Chain {
        std::string name;
        bool has_tip = false;
        std::optional<Tip> tip;   ///< A genuine one.
        std::vector<Head> heads;  ///< Genuine ones, by number: stored and kept.
        std::vector<Head> stored;
        std::size_t next_head = 0;
        std::int64_t number = 0;  ///< Of the last link; 0 before the first.
        std::int64_t moment = 0;  ///< The latest.
        Bytes hash;               ///< The last link's; empty after a gap or a link that is not genuine.
    };

    void report(FaultKind kind, std::int64_t first, std::int64_t last, std::string detail = {});
    void judge(const Link& link);
    void compare_heads(const Link& link, bool genuine);
    void expect_head();
    void note_beginning(const Link& link);
    void name_moves();

    const sealing::KeyRing& m_keys;
    Chain m_chain;
    std::vector<Fault> m_faults;
    std::vector<Suspect> m_suspects;
    std::vector<Place> m_missing;
    std::map<std::string, std::int64_t, std::less<>> m_begun;   ///< By the installation's history: how often.
    std::map<std::string, std::int64_t, std::less<>> m_chains;  ///< Seen, with their events.
    std::int64_t m_events = 0;
};

/// The verb of the event in the installation's chain that says that another chain began; its subject.
inline constexpr std::string_view begin_chain = "begin-chain";

}  // namespace waymark::store::events
