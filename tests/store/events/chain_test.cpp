// The chain: what is as it was written is found to be so, and 10,000 tamperings are all found and named.

#include <gtest/gtest.h>

#include <algorithm>

#include "store/events/tampering.h"

namespace waymark::store::events {
namespace {

constexpr std::size_t events_each = 40;
#ifdef __SANITIZE_ADDRESS__
constexpr std::size_t tamperings = 1'000;
#else
constexpr std::size_t tamperings = 10'000;
#endif
/// Every signature is verified every time: a short history is tampered with as well as a long one.
constexpr std::size_t events_tampered = 12;

std::string sentences(const std::vector<Fault>& faults) {
    std::string text;
    for (const auto& fault : faults) text += to_sentence(fault) + '\n';
    return text;
}

class Chain : public testing::Test {
protected:
    const sealing::KeyRing m_keys = sealing::KeyRing::random();
    base::Random m_random{2027};
};

TEST_F(Chain, is_found_to_be_as_it_was_written) {
    for (int i = 0; i < 20; ++i) {
        const auto history = make_history(m_random, events_each, m_keys);
        EXPECT_EQ(sentences(verify(history, {}, m_keys)), "");
        EXPECT_EQ(sentences(verify(history, list_heads(history, m_keys), m_keys)), "");
    }
}

TEST_F(Chain, keeps_the_beginning_that_an_earlier_head_was_signed_for) {
    auto history = make_history(m_random, events_each, m_keys);
    const auto kept = list_heads(history, m_keys);
    for (auto& [name, chain] : history)
        if (name != installation) append(chain, some_event(m_random, chain.tip->moment), m_keys);
    EXPECT_EQ(sentences(verify(history, kept, m_keys)), "");
}

TEST_F(Chain, is_judged_with_its_own_key_file_only) {
    const auto history = make_history(m_random, events_each, m_keys);
    EXPECT_NE(sentences(verify(history, {}, sealing::KeyRing::random())), "");
}

TEST_F(Chain, ten_thousand_tamperings_are_found_and_named) {
    const auto history = make_history(m_random, events_tampered, m_keys);
    const auto kept = list_heads(history, m_keys);
    std::size_t done = 0;
    for (std::size_t i = 0; done < tamperings; ++i) {
        const auto& tampering = list_tamperings()[i % list_tamperings().size()];
        auto tampered = history;
        const auto chains = tampering.apply(tampered, m_random, m_keys);
        if (chains.empty() || tampered == history) continue;
        ++done;
        const auto faults = verify(tampered, tampering.needs_head ? kept : std::vector<Head>{}, m_keys);
        const bool named = std::ranges::any_of(faults, [&](const Fault& fault) {
            return chains.contains(fault.chain) &&
                   std::ranges::find(tampering.kinds, fault.kind) != tampering.kinds.end();
        });
        ASSERT_TRUE(named) << tampering.name << ", the " << i << "th:\n" << sentences(faults);
        for (const auto& fault : faults)
            ASSERT_TRUE(chains.contains(fault.chain)) << tampering.name << ": " << to_sentence(fault);
    }
}

TEST_F(Chain, names_the_very_event_that_was_changed) {
    const auto history = make_history(m_random, events_each, m_keys);
    for (std::int64_t number = 1; number <= static_cast<std::int64_t>(events_each); ++number) {
        auto tampered = history;
        tampered["leeds"].links[static_cast<std::size_t>(number - 1)].open = "{}";
        EXPECT_EQ(verify(tampered, {}, m_keys),
                  (std::vector{Fault{FaultKind::Changed, "leeds", number, number}}));
    }
}

TEST_F(Chain, names_what_was_done_in_sentences) {
    const auto history = make_history(m_random, events_each, m_keys);
    const auto after = [&](auto change) {
        auto tampered = history;
        change(tampered);
        return sentences(verify(tampered, {}, m_keys));
    };
    EXPECT_EQ(after([](auto& all) {
                  auto& links = all["leeds"].links;
                  links.erase(links.begin() + 4, links.begin() + 7);
              }),
              "leeds, events 5 to 7: were removed.\n");
    EXPECT_EQ(after([](auto& all) { all["suffolk"].links.pop_back(); }), "suffolk, event 40: was removed.\n");
    EXPECT_EQ(after([](auto& all) {
                  std::swap(all["leeds"].links[2].open, all["leeds"].links[8].open);
                  auto& other = all["suffolk"].links[30];
                  other = all["leeds"].links[20];
                  other.chain = "suffolk";
                  other.number = 31;
                  all["leeds"].links.erase(all["leeds"].links.begin() + 20);
              }),
              "leeds, event 3: does not hold what was written there.\n"
              "leeds, event 9: does not hold what was written there.\n"
              "leeds, event 21: was removed.\n"
              "suffolk, event 31: was written as leeds 21 and moved here.\n");
    EXPECT_EQ(after([](auto& all) { all.erase("suffolk"); }), "suffolk: the whole chain is missing.\n");
    EXPECT_EQ(after([](auto& all) { all["org:trust"].tip.reset(); }),
              "org:trust, event 40: nothing says where the chain ends.\n");
}

// An attacker without the key file recomputes every hash; only the codes give it away, and they do so at the
// event.
TEST_F(Chain, every_column_counts) {
    const auto history = make_history(m_random, events_each, m_keys);
    const auto found = [&](auto change) {
        auto tampered = history;
        change(tampered["leeds"].links[7]);
        return !verify(tampered, {}, m_keys).empty();
    };
    EXPECT_TRUE(found([](Link& link) { link.moment += 1; }));
    EXPECT_TRUE(found([](Link& link) { link.actor += ' '; }));
    EXPECT_TRUE(found([](Link& link) { link.origin.clear(); }));
    EXPECT_TRUE(found([](Link& link) { std::swap(link.verb, link.purpose); }));
    EXPECT_TRUE(found([](Link& link) {
        link.kind += link.subject;
        link.subject.clear();
    }));
    EXPECT_TRUE(
        found([](Link& link) { link.person = link.person ? std::nullopt : std::optional<std::string>{""}; }));
    EXPECT_TRUE(
        found([](Link& link) { link.sealed = link.sealed ? std::nullopt : std::optional<Bytes>{Bytes{}}; }));
    EXPECT_TRUE(found([](Link& link) { link.part = link.part.empty() ? "dbs" : ""; }));
    EXPECT_TRUE(found([](Link& link) { link.hash.bytes[0] ^= 1; }));
    EXPECT_TRUE(found([](Link& link) { link.code.bytes[31] ^= 1; }));
}

TEST_F(Chain, heads_can_be_sent_elsewhere_as_a_line) {
    const auto history = make_history(m_random, events_each, m_keys);
    for (const auto& head : list_heads(history, m_keys)) {
        EXPECT_EQ(head_from_line(to_line(head)), head);
        EXPECT_TRUE(is_signed(*head_from_line(to_line(head))));
    }
    const auto line = to_line(list_heads(history, m_keys).front());
    for (const auto& wrong : {line + " x", line.substr(1), line + "g", std::string{}, line.substr(0, 30)})
        EXPECT_EQ(head_from_line(wrong), std::nullopt) << wrong;
}

TEST_F(Chain, days_are_those_of_greenwich) {
    EXPECT_EQ(day_of(0), "1970-01-01");
    EXPECT_EQ(day_of(1'803'859'199'999), "2027-02-28");
    EXPECT_EQ(day_of(1'803'859'200'000), "2027-03-01");
}

}  // namespace
}  // namespace waymark::store::events
