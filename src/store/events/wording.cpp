#include "store/events/wording.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>

#include "base/date.h"

namespace waymark::store::events {

namespace {

struct VerbWords {
    std::string_view verb;
    std::string_view words;
};

/// In the past tense, with what it was done to where the verb says that.
constexpr std::array verb_words{
    VerbWords{"change-organisation", "changed an organisation"},
    VerbWords{"change-places", "changed a place"},
    VerbWords{"change-programme", "changed the programme"},
    VerbWords{"change-settings", "changed settings, sectors or competences"},
    VerbWords{"change-cohorts", "changed a cohort"},
    VerbWords{"change-placements", "changed a placement"},
    VerbWords{"change-rules", "changed the rules"},
    VerbWords{"change-offers", "changed an offer"},
    VerbWords{"change-policies", "changed a policy"},
    VerbWords{"change-person", "changed what is kept of a colleague"},
    VerbWords{"change-contact", "changed how to reach somebody"},
    VerbWords{"change-apprentice", "changed an apprentice"},
    VerbWords{"change-employment", "changed an apprentice's employment"},
    VerbWords{"record-learning", "recorded what an apprentice has shown"},
    VerbWords{"change-preferences", "changed what an apprentice would like"},
    VerbWords{"change-clearances", "changed an apprentice's clearances"},
    VerbWords{"see-health", "looked at health details"},
    VerbWords{"change-health", "changed health details"},
    VerbWords{"see-equality", "looked at ethnicity and disability"},
    VerbWords{"change-equality", "changed ethnicity and disability"},
    VerbWords{"see-dbs", "looked at the detail of a DBS check"},
    VerbWords{"change-dbs", "changed the detail of a DBS check"},
    VerbWords{"draft-plan", "drafted a plan"},
    VerbWords{"pin-block", "pinned a block of a plan"},
    VerbWords{"publish-plan", "published a plan"},
    VerbWords{"supersede-plan", "superseded a plan"},
    VerbWords{"invite-person", "invited somebody to a role"},
    VerbWords{"keep-account", "set up or changed how they sign in"},
    VerbWords{"grant-role", "gave somebody a role"},
    VerbWords{"end-role", "ended somebody's role"},
    VerbWords{"undo", "took back a change"},
    VerbWords{"hand-out-record", "handed out a person's whole record"},
    VerbWords{"rectify", "put a person's record right at their request"},
    VerbWords{"erase", "erased a person's record"},
    VerbWords{"export-apprentices", "exported a list of apprentices"},
    VerbWords{"export-for-evaluation", "exported rows without names for evaluation"},
    VerbWords{"run-job", "started long work"},
    VerbWords{"open-programme", "opened a programme"},
    VerbWords{"back-up", "backed up the installation"},
    VerbWords{"manage-keys", "made or changed keys"},
    VerbWords{"begin-chain", "began a history"},
};

/// The text between the quotes of a JSON string, or nothing where it is another JSON text.
std::string unquoted(std::string_view json) {
    std::string text;
    for (std::size_t i = 1; i + 1 < json.size(); ++i) {
        if (json[i] != '\\') {
            text += json[i];
            continue;
        }
        const char letter = json[++i];
        // Line breaks would break the line; \u escapes stay as they are.
        if (letter == 'n' || letter == 't' || letter == 'r')
            text += ' ';
        else if (letter == '"' || letter == '\\' || letter == '/')
            text += letter;
        else
            (text += '\\') += letter;
    }
    return text;
}

std::string change_in_words(const Change& change, std::string_view kind, const Names& names) {
    const auto field = names.field(kind, change.field);
    if (change.before.empty()) return fmt::format("{}: {}", field, value_in_words(change.after));
    if (change.after.empty()) return fmt::format("{}: no longer {}", field, value_in_words(change.before));
    return fmt::format("{}: {} instead of {}", field, value_in_words(change.after),
                       value_in_words(change.before));
}

}  // namespace

Names plain_names() {
    return {.person = [](std::string_view person) { return std::string{person}; },
            .field =
                [](std::string_view, std::string_view field) {
                    std::string words{field};
                    std::ranges::replace(words, '_', ' ');
                    return words;
                }};
}

std::string moment_in_words(std::int64_t moment) {
    const std::chrono::sys_time<std::chrono::milliseconds> at{std::chrono::milliseconds{moment}};
    const auto day = std::chrono::floor<std::chrono::days>(at);
    const std::chrono::hh_mm_ss time{std::chrono::floor<std::chrono::minutes>(at - day)};
    return fmt::format("{}, {:02}:{:02} UTC", base::to_words(day), time.hours().count(),
                       time.minutes().count());
}

std::string verb_in_words(std::string_view verb) {
    const auto* row = std::ranges::find(verb_words, verb, &VerbWords::verb);
    if (row != verb_words.end()) return std::string{row->words};
    return fmt::format("did something that this version has no words for ({})", verb);
}

std::string value_in_words(std::string_view json) {
    if (json.empty() || json == "null") return "nothing";
    if (json == "true") return "yes";
    if (json == "false") return "no";
    if (json.size() >= 2 && json.front() == '"' && json.back() == '"') {
        const auto text = unquoted(json);
        if (const auto day = base::parse_iso_day(text)) return base::to_words(*day);
        return text.empty() ? "nothing" : text;
    }
    return std::string{json};
}

std::vector<std::string> to_lines(const Past& past, const Names& names) {
    const auto& event = past.event;
    std::string first = fmt::format("{}: {} {}", moment_in_words(event.moment), names.person(event.actor),
                                    verb_in_words(event.verb));
    if (!event.subject.empty()) first += fmt::format(", {}", event.subject);
    if (!event.origin.empty()) first += fmt::format(", from the {}", event.origin);
    std::vector<std::string> lines{first + "."};
    for (const auto* changes : {&event.open, &event.sealed})
        for (const auto& change : *changes)
            lines.push_back("  " + change_in_words(change, event.kind, names));
    if (past.erased) lines.emplace_back("  The rest was erased with the person's record.");
    if (!event.why.empty()) lines.push_back("  Because: " + event.why);
    return lines;
}

std::string to_text(const std::vector<Past>& history, const Names& names) {
    std::string text;
    for (const auto& past : history)
        for (const auto& line : to_lines(past, names)) text += line + '\n';
    return text;
}

}  // namespace waymark::store::events
