// Getting in, in both databases. All people here are invented.

#include <gtest/gtest.h>

#include <chrono>
#include <set>
#include <thread>

#include "actions/accounts/invite.h"
#include "actions/accounts/own_account.h"
#include "actions/accounts/second_factor.h"
#include "actions/accounts/sign_in.h"
#include "actions/record/office.h"
#include "actions/record/person.h"
#include "store/accounts/sign_on.h"
#include "store/transaction.h"

namespace waymark::actions::accounts {
namespace {

using record::Done;
using record::told;
using store::accounts::minute;
using store::accounts::Stage;

constexpr const char* good_password = "walnut ferry teapot";
constexpr const char* other_password = "seven quiet lanterns";

class Accounts : public record::Office {
protected:
    void SetUp() override {
        Office::SetUp();
        m_now = 1'488'366'000'000;
    }

    [[nodiscard]] Caller caller(const std::string& address = "192.0.2.7") const {
        return {m_now, today, address, "a browser"};
    }
    void wait(std::int64_t milliseconds) { m_now += milliseconds; }

    std::string invited(const std::string& person, const std::string& by = "lead") {
        auto token = invite(desk(), asking(by), person);
        EXPECT_TRUE(token) << told(token);
        return token.value_or("");
    }
    [[nodiscard]] record::Asking asking(const std::string& person) const {
        return {person, today, m_now, "test", {}, {}};
    }
    Entered accepted(const std::string& person, const std::string& name) {
        auto entered = accept_invitation(desk(), caller(), invited(person), name, good_password);
        EXPECT_TRUE(entered) << told(entered);
        return entered.value_or(Entered{});
    }
    /// With a second factor, and an open session.
    struct Ready {
        std::string token;
        std::string secret = new_secret();
        std::vector<std::string> codes;
    };
    Ready ready(const std::string& person, const std::string& name) {
        Ready made;
        const auto entered = accepted(person, name);
        auto set =
            set_second_factor(desk(), caller(), entered.token, made.secret, code_at(made.secret, m_now), "");
        EXPECT_TRUE(set) << told(set);
        if (set) {
            made.token = set->entered.token;
            made.codes = set->recovery_codes;
        }
        wait(minute);
        return made;
    }
    bool opens(const std::string& token) {
        const auto session = find_session(desk(), token, m_now);
        EXPECT_TRUE(session) << told(session);
        return session && *session && (*session)->stage == Stage::Open;
    }

    std::int64_t m_now = 0;
};

TEST_P(Accounts, an_invitation_opens_one_account_once) {
    const auto token = invited("coordinator");
    const auto greeted = read_invitation(desk(), token, m_now);
    ASSERT_TRUE(greeted) << told(greeted);
    EXPECT_EQ(greeted->person, "coordinator");
    EXPECT_EQ(greeted->name, "coordinator");
    EXPECT_FALSE(greeted->has_account);

    const auto entered = accept_invitation(desk(), caller(), token, " Co@Example.org ", good_password);
    ASSERT_TRUE(entered) << told(entered);
    EXPECT_EQ(entered->session.person, "coordinator");
    EXPECT_EQ(entered->session.stage, Stage::Setup) << "a coordinator needs a second factor";

    EXPECT_EQ(told(accept_invitation(desk(), caller(), token, "other@example.org", good_password)),
              wrong_link);
    EXPECT_EQ(told(read_invitation(desk(), token, m_now)), wrong_link);
    const auto signed_in = sign_in(desk(), caller(), "co@example.ORG", good_password);
    ASSERT_TRUE(signed_in) << told(signed_in);
    EXPECT_EQ(signed_in->session.person, "coordinator");
}

TEST_P(Accounts, an_invitation_is_over_after_seven_days_and_when_another_is_sent) {
    const auto first = invited("coordinator");
    const auto second = invited("coordinator");
    EXPECT_EQ(told(read_invitation(desk(), first, m_now)), wrong_link);
    EXPECT_TRUE(read_invitation(desk(), second, m_now + std::int64_t{7} * 24 * 60 * minute - 1));
    EXPECT_EQ(told(read_invitation(desk(), second, m_now + std::int64_t{7} * 24 * 60 * minute)), wrong_link);
}

TEST_P(Accounts, a_bad_password_or_name_leaves_the_link_good) {
    const auto token = invited("coordinator");
    for (const auto* bad :
         {"short", "password1234!", "Manchester123456", "abababababababab", "co@example.org1"})
        EXPECT_NE(told(accept_invitation(desk(), caller(), token, "co@example.org", bad)), "done") << bad;
    for (const auto* bad : {"", "co", "co example", "co\texample"})
        EXPECT_NE(told(accept_invitation(desk(), caller(), token, bad, good_password)), "done") << bad;
    EXPECT_EQ(told(accept_invitation(desk(), caller(), token, "co@example.org", good_password)), "done");
}

TEST_P(Accounts, two_people_never_sign_in_with_the_same_name) {
    accepted("coordinator", "shared@example.org");
    give("mentor",
         grant(access::Role::Mentor, programme.organisations[base::Ref<domain::Organisation>{0}].id));
    const auto token = invited("mentor");
    EXPECT_NE(told(accept_invitation(desk(), caller(), token, "Shared@example.org", good_password)), "done");
    EXPECT_EQ(told(accept_invitation(desk(), caller(), token, "mentor@example.org", good_password)), "done");
}

TEST_P(Accounts, only_who_could_give_every_role_invites) {
    EXPECT_EQ(invite(desk(), asking("coordinator"), "lead").error().kind, record::Refusal::Kind::NotAllowed)
        << "a coordinator who could invite a lead anew could become the lead";
    EXPECT_EQ(invite(desk(), asking("mentor"), "coordinator").error().kind,
              record::Refusal::Kind::NotAllowed);
    EXPECT_EQ(invite(desk(), asking("coordinator"), "coordinator").error().kind,
              record::Refusal::Kind::NotAllowed);
    // Nobody there, and nobody with a role: the same words.
    EXPECT_EQ(told(invite(desk(), asking("coordinator"), "nobody")),
              told(invite(desk(), asking("coordinator"), "lead")));
    const auto first_lead = invite(desk(), asking("admin"), "lead");
    ASSERT_TRUE(first_lead) << told(first_lead);
    ASSERT_TRUE(accept_invitation(desk(), caller(), *first_lead, "lead@example.org", good_password));
    EXPECT_FALSE(invite(desk(), asking("admin"), "lead")) << "an administrator could become the lead";
}

TEST_P(Accounts, a_wrong_password_and_an_unknown_name_are_told_the_same) {
    accepted("coordinator", "co@example.org");
    EXPECT_EQ(told(sign_in(desk(), caller(), "co@example.org", "walnut ferry teapots")),
              wrong_name_or_password);
    EXPECT_EQ(told(sign_in(desk(), caller(), "nobody@example.org", good_password)), wrong_name_or_password);
    EXPECT_EQ(told(sign_in(desk(), caller(), "", "")), wrong_name_or_password);
}

TEST_P(Accounts, after_ten_failures_nothing_is_tried_for_a_while_whoever_it_is) {
    accepted("coordinator", "co@example.org");
    for (const auto* name : {"co@example.org", "nobody@example.org"}) {
        std::vector<std::string> answers;
        for (int i = 0; i < 10; ++i)
            answers.push_back(told(sign_in(desk(), caller(), name, "wrong wrong wrong")));
        EXPECT_EQ(answers, std::vector<std::string>(10, wrong_name_or_password));
        EXPECT_TRUE(
            told(sign_in(desk(), caller("198.51.100.1"), name, good_password)).contains("too many attempts"))
            << "from another address too";
    }
    wait(5 * minute);
    EXPECT_EQ(told(sign_in(desk(), caller(), "co@example.org", good_password)), "done");
}

TEST_P(Accounts, guesses_at_the_same_time_count_one_by_one) {
    accepted("coordinator", "co@example.org");
    std::atomic<int> tried = 0;
    {
        std::vector<std::jthread> guessers;
        for (int i = 0; i < 4; ++i)
            guessers.emplace_back([&] {
                for (int j = 0; j < 5; ++j)
                    if (told(sign_in(desk(), caller(), "co@example.org", "wrong wrong wrong")) ==
                        wrong_name_or_password)
                        ++tried;
            });
    }
    EXPECT_EQ(tried, 10);
}

TEST_P(Accounts, one_address_cannot_try_many_names) {
    int tried = 0;
    for (int i = 0; i < 110; ++i)
        if (told(sign_in(desk(), caller(), "name" + std::to_string(i) + "@example.org", "x")) ==
            wrong_name_or_password)
            ++tried;
    EXPECT_EQ(tried, 100);
}

TEST_P(Accounts, a_code_is_asked_for_and_each_counts_once) {
    const auto account = ready("coordinator", "co@example.org");
    const auto entered = sign_in(desk(), caller(), "co@example.org", good_password);
    ASSERT_TRUE(entered) << told(entered);
    EXPECT_EQ(entered->session.stage, Stage::Code);
    EXPECT_FALSE(opens(entered->token));

    EXPECT_EQ(told(enter_code(desk(), caller(), entered->token, "000000")), wrong_code);
    const auto code = code_at(account.secret, m_now);
    const auto opened = enter_code(desk(), caller(), entered->token, code);
    ASSERT_TRUE(opened) << told(opened);
    EXPECT_NE(opened->token, entered->token);
    EXPECT_TRUE(opens(opened->token));
    EXPECT_FALSE(opens(entered->token)) << "the token before opens nothing";

    const auto again = sign_in(desk(), caller(), "co@example.org", good_password);
    ASSERT_TRUE(again);
    EXPECT_EQ(told(enter_code(desk(), caller(), again->token, code)), wrong_code) << "used already";
    wait(minute);
    EXPECT_EQ(told(enter_code(desk(), caller(), again->token, code_at(account.secret, m_now + 10 * minute))),
              wrong_code);
    EXPECT_EQ(told(enter_code(desk(), caller(), again->token, code_at(account.secret, m_now - 30'000))),
              "done")
        << "a clock may be half a minute slow";
}

TEST_P(Accounts, a_code_cannot_be_guessed) {
    const auto account = ready("coordinator", "co@example.org");
    const auto entered = sign_in(desk(), caller(), "co@example.org", good_password);
    ASSERT_TRUE(entered);
    for (int i = 0; i < 10; ++i)
        EXPECT_EQ(told(enter_code(desk(), caller(), entered->token, "000000")), wrong_code);
    EXPECT_TRUE(told(enter_code(desk(), caller(), entered->token, code_at(account.secret, m_now)))
                    .contains("too many"));
    // Signing in again gives no further guesses.
    const auto again = sign_in(desk(), caller(), "co@example.org", good_password);
    ASSERT_TRUE(again);
    EXPECT_TRUE(told(enter_code(desk(), caller(), again->token, code_at(account.secret, m_now)))
                    .contains("too many"));
}

TEST_P(Accounts, a_recovery_code_stands_in_once) {
    const auto account = ready("coordinator", "co@example.org");
    ASSERT_EQ(std::set(account.codes.begin(), account.codes.end()).size(), recovery_codes);
    for (const auto* outcome : {"done", wrong_code}) {
        const auto entered = sign_in(desk(), caller(), "co@example.org", good_password);
        ASSERT_TRUE(entered);
        auto typed = in_fours(account.codes[3]);
        for (auto& sign : typed) sign = static_cast<char>(std::tolower(sign));
        EXPECT_EQ(told(enter_code(desk(), caller(), entered->token, typed)), outcome);
    }
    const auto seen = see_account(desk(), asking("coordinator"));
    ASSERT_TRUE(seen);
    EXPECT_EQ(seen->recovery_codes_left, 9);
}

TEST_P(Accounts, an_apprentice_may_do_without_a_second_factor) {
    give("mentor", grant(access::Role::Apprentice));
    const auto entered = accepted("mentor", "wren@example.org");
    EXPECT_EQ(entered.session.stage, Stage::Open);
}

TEST_P(Accounts, a_session_ends_when_it_is_not_used_and_after_twelve_hours) {
    const auto account = ready("coordinator", "co@example.org");
    const auto began = m_now;
    while (m_now - began < 11 * 60 * minute) {
        ASSERT_TRUE(opens(account.token)) << (m_now - began) / minute;
        wait(29 * minute);
    }
    m_now = began + 12 * 60 * minute;
    EXPECT_FALSE(opens(account.token));

    const auto entered = sign_in(desk(), caller(), "co@example.org", good_password);
    ASSERT_TRUE(entered);
    const auto opened = enter_code(desk(), caller(), entered->token, code_at(account.secret, m_now));
    ASSERT_TRUE(opened) << told(opened);
    wait(30 * minute);
    EXPECT_FALSE(opens(opened->token));
}

TEST_P(Accounts, signing_out_ends_the_session_and_no_other) {
    const auto account = ready("coordinator", "co@example.org");
    const auto entered = sign_in(desk(), caller(), "co@example.org", good_password);
    const auto other = enter_code(desk(), caller(), entered->token, code_at(account.secret, m_now));
    ASSERT_TRUE(other) << told(other);
    ASSERT_TRUE(sign_out(desk(), account.token));
    EXPECT_FALSE(opens(account.token));
    EXPECT_TRUE(opens(other->token));

    const auto seen = see_account(desk(), asking("coordinator"));
    ASSERT_TRUE(seen);
    EXPECT_EQ(seen->name, "co@example.org");
    ASSERT_EQ(seen->sessions.size(), 1U);
    EXPECT_EQ(seen->sessions[0].agent, "a browser");
}

TEST_P(Accounts, sessions_can_be_ended_from_another) {
    const auto account = ready("coordinator", "co@example.org");
    std::vector<std::string> tokens{account.token};
    for (int i = 0; i < 2; ++i) {
        wait(minute);
        const auto entered = sign_in(desk(), caller(), "co@example.org", good_password);
        const auto opened = enter_code(desk(), caller(), entered->token, code_at(account.secret, m_now));
        ASSERT_TRUE(opened) << told(opened);
        tokens.push_back(opened->token);
    }
    ASSERT_TRUE(end_session(desk(), caller(), tokens[2], 1));
    EXPECT_TRUE(opens(tokens[0]));
    EXPECT_FALSE(opens(tokens[1]));
    ASSERT_EQ(end_other_sessions(desk(), caller(), tokens[2]), 1);
    EXPECT_FALSE(opens(tokens[0]));
    EXPECT_TRUE(opens(tokens[2]));
}

TEST_P(Accounts, a_new_password_ends_every_other_session) {
    const auto account = ready("coordinator", "co@example.org");
    const auto entered = sign_in(desk(), caller(), "co@example.org", good_password);
    const auto other = enter_code(desk(), caller(), entered->token, code_at(account.secret, m_now));
    ASSERT_TRUE(other) << told(other);
    EXPECT_EQ(told(change_password(desk(), caller(), other->token, "not that one!", other_password)),
              "The password is not right.");
    const auto changed = change_password(desk(), caller(), other->token, good_password, other_password);
    ASSERT_TRUE(changed) << told(changed);
    EXPECT_TRUE(opens(changed->token));
    EXPECT_FALSE(opens(other->token));
    EXPECT_FALSE(opens(account.token));
    EXPECT_EQ(told(sign_in(desk(), caller(), "co@example.org", good_password)), wrong_name_or_password);
    EXPECT_EQ(told(sign_in(desk(), caller(), "co@example.org", other_password)), "done");
}

TEST_P(Accounts, who_set_up_nothing_yet_sees_nothing_yet) {
    const auto entered = accepted("coordinator", "co@example.org");
    EXPECT_FALSE(opens(entered.token));
    EXPECT_NE(told(choose_purpose(desk(), caller(), entered.token, access::Purpose::RunProgramme)), "done");
    const auto secret = new_secret();
    EXPECT_NE(told(set_second_factor(desk(), caller(), entered.token, secret, "000000", "")), "done");
    EXPECT_NE(told(set_second_factor(desk(), caller(), entered.token, "TOOSHORT", "000000", "")), "done");
    const auto set = set_second_factor(desk(), caller(), entered.token, secret, code_at(secret, m_now), "");
    ASSERT_TRUE(set) << told(set);
    EXPECT_TRUE(opens(set->entered.token));
    EXPECT_FALSE(opens(entered.token));
    // From an open session, only with the password.
    const auto another = new_secret();
    EXPECT_NE(
        told(set_second_factor(desk(), caller(), set->entered.token, another, code_at(another, m_now), "")),
        "done");
    EXPECT_EQ(told(set_second_factor(desk(), caller(), set->entered.token, another, code_at(another, m_now),
                                     good_password)),
              "done");
}

TEST_P(Accounts, an_invitation_to_somebody_with_an_account_sets_it_up_anew) {
    const auto account = ready("coordinator", "co@example.org");
    const auto entered =
        accept_invitation(desk(), caller(), invited("coordinator"), "co@example.org", other_password);
    ASSERT_TRUE(entered) << told(entered);
    EXPECT_EQ(entered->session.stage, Stage::Setup);
    EXPECT_FALSE(opens(account.token));
    EXPECT_EQ(told(sign_in(desk(), caller(), "co@example.org", good_password)), wrong_name_or_password);
    const auto signed_in = sign_in(desk(), caller(), "co@example.org", other_password);
    ASSERT_TRUE(signed_in);
    EXPECT_EQ(told(enter_code(desk(), caller(), signed_in->token, account.codes[0])), wrong_code);
}

TEST_P(Accounts, a_purpose_is_one_that_they_hold_a_role_for) {
    const auto account = ready("coordinator", "co@example.org");
    EXPECT_EQ(told(choose_purpose(desk(), caller(), account.token, access::Purpose::RunProgramme)), "done");
    EXPECT_EQ(told(choose_purpose(desk(), caller(), account.token, access::Purpose::OwnRecord)), "done");
    EXPECT_NE(told(choose_purpose(desk(), caller(), account.token, access::Purpose::Employ)), "done");
    const auto session = find_session(desk(), account.token, m_now);
    ASSERT_TRUE(session && *session);
    EXPECT_EQ((*session)->purpose, "own-record");
}

TEST_P(Accounts, the_history_tells_of_accounts_and_holds_no_secret) {
    ready("coordinator", "co@example.org");
    const auto history = record::history_of_person(desk(), asking("coordinator"), "coordinator");
    ASSERT_TRUE(history) << told(history);
    std::vector<std::string> verbs;
    for (const auto& past : *history)
        if (!past.event.open.empty() && past.event.open[0].field == "account")
            verbs.push_back(past.event.verb + " " + past.event.open[0].after);
    EXPECT_EQ(verbs, (std::vector<std::string>{"invite-person \"invited\"", "keep-account \"set up\"",
                                               "keep-account \"second factor set\""}));
}

TEST_P(Accounts, who_is_erased_cannot_get_in) {
    const auto account = ready("coordinator", "co@example.org");
    const auto erased = record::erase_person(desk(), asking("lead"), "coordinator", record::WhyErased::Asked);
    ASSERT_TRUE(erased) << told(erased);
    EXPECT_FALSE(opens(account.token));
    EXPECT_EQ(told(sign_in(desk(), caller(), "co@example.org", good_password)), wrong_name_or_password);
}

TEST_P(Accounts, what_is_over_is_forgotten) {
    ready("coordinator", "co@example.org");
    const auto token = invited("coordinator");
    told(sign_in(desk(), caller(), "nobody@example.org", "x"));
    wait(std::int64_t{8} * 24 * 60 * minute);
    const auto office = desk();
    const auto gone =
        store::transact(office.database, store::Mode::Write, [&](store::Connection& connection) {
            return store::accounts::forget_what_is_over(connection, m_now);
        });
    ASSERT_TRUE(gone);
    EXPECT_GE(*gone, 4) << "a session, an invitation, and attempts by name and by address";
}

WAYMARK_ON_BOTH_DATABASES(Accounts);

class FirstStart : public testing_database::OnBothDatabases {
protected:
    store::sealing::KeyRing m_keys = store::sealing::KeyRing::random();
    base::Day m_today = std::chrono::sys_days{std::chrono::year{2026} / 11 / 25};
    std::int64_t m_now = 1'795'600'000'000;
};

TEST_P(FirstStart, prints_a_link_until_somebody_has_an_account) {
    const auto database = open();
    const record::Desk desk{*database, m_keys};
    const Caller caller{m_now, m_today, "127.0.0.1", {}};
    const auto first = invite_first(desk, caller);
    ASSERT_TRUE(first && *first) << told(first);
    const auto second = invite_first(desk, caller);
    ASSERT_TRUE(second && *second) << told(second);
    EXPECT_EQ(told(read_invitation(desk, **first, m_now)), wrong_link);
    const auto entered = accept_invitation(desk, caller, **second, "ada@example.org", good_password);
    ASSERT_TRUE(entered) << told(entered);
    EXPECT_EQ(entered->session.stage, Stage::Setup);
    const auto third = invite_first(desk, caller);
    ASSERT_TRUE(third) << told(third);
    EXPECT_FALSE(*third);
}

TEST_P(FirstStart, invites_who_began_the_installation_by_name) {
    const auto database = open();
    const record::Desk desk{*database, m_keys};
    ASSERT_TRUE(record::begin_installation(desk, {"ada", m_today, m_now, "test", {}, {}}, "Ada Minister",
                                           m_today + std::chrono::days{365}));
    const auto token = invite_first(desk, {m_now, m_today, {}, {}});
    ASSERT_TRUE(token && *token) << told(token);
    const auto invited = read_invitation(desk, **token, m_now);
    ASSERT_TRUE(invited) << told(invited);
    EXPECT_EQ(invited->person, "ada");
    EXPECT_EQ(invited->name, "Ada Minister");
}

WAYMARK_ON_BOTH_DATABASES(FirstStart);

TEST(SecondFactor, makes_the_codes_of_the_standard) {
    // RFC 6238, appendix B, SHA-1: the secret is the text 12345678901234567890; the last six digits.
    const std::string secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
    EXPECT_EQ(code_at(secret, 59'000), "287082");
    EXPECT_EQ(code_at(secret, 1'111'111'109'000), "081804");
    EXPECT_EQ(code_at(secret, 20'000'000'000'000), "353130");
    EXPECT_EQ(step_of_code(secret, "287 082", 59'000, 0), 1);
    EXPECT_EQ(step_of_code(secret, "287082", 59'000, 1), std::nullopt);
    EXPECT_EQ(step_of_code("", "287082", 59'000, 0), std::nullopt);
    EXPECT_EQ(step_of_code("!!!!", "287082", 59'000, 0), std::nullopt);
    EXPECT_EQ(new_secret().size(), 32U);
    EXPECT_EQ(address_for_authenticator("ABC", "a b@example.org"),
              "otpauth://totp/Waymark:a%20b@example.org?secret=ABC&issuer=Waymark");
}

}  // namespace
}  // namespace waymark::actions::accounts
