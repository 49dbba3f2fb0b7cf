#include "actions/record/register.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "access/policy.h"
#include "access/roles.h"
#include "base/check.h"

namespace waymark::actions::record {

namespace {

using records::Care;
using records::Use;

bool is_about_somebody(Care care) { return care != Care::Open && care != Care::Business; }

std::string capitalised(std::string_view words) {
    std::string text{words};
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

std::string joined(const std::vector<std::string>& parts, std::string_view by) {
    std::string text;
    for (const auto& part : parts) {
        if (!text.empty()) text += by;
        text += part;
    }
    return text;
}

std::string role_list(const std::vector<access::Role>& roles, bool themselves) {
    std::vector<std::string> words;
    if (themselves) words.emplace_back("the person");
    for (const auto role : roles) words.emplace_back(access::find_role(role).words);
    return words.empty() ? "nobody" : joined(words, ", ");
}

std::string field_list(const Processing& processing) {
    std::vector<std::string> kinds;
    for (const auto& kept : processing.kept) {
        std::vector<std::string> fields;
        for (const auto* field : kept.fields) fields.emplace_back(field->words);
        kinds.push_back(fmt::format("{}: {}", records::find_kind(kept.kind).words, joined(fields, ", ")));
    }
    return joined(kinds, "; ");
}

std::string how_long(const records::UseRow& use) {
    return use.months ? fmt::format("{} months after the apprenticeship", *use.months)
                      : std::string{"as long as the programme"};
}

void add_cares(std::string& to, const std::vector<Care>& cares) {
    to += "## Who sees what\n\n| Care | In full | In part |\n| --- | --- | --- |\n";
    for (const auto care : cares) {
        const auto who = find_recipients(care);
        to += fmt::format("| {} | {} | {} |\n", records::name_of(care), role_list(who.fully, who.themselves),
                          role_list(who.in_part, false));
    }
    to +=
        "\nIn part is: no more than an answer (cleared, yes or no, by when), a "
        "pseudonym, or the stays with "
        "one's own "
        "organisation. Every time health, equality or DBS detail is seen "
        "stands in the history.\n";
}

}  // namespace

std::vector<Processing> list_processing() {
    std::vector<Processing> list;
    for (const auto& use : records::uses()) {
        Processing processing{.use = use.use, .kept = {}, .cares = {}, .sealed = true};
        for (const auto& kind : records::kinds()) {
            Processing::Kept kept{kind.kind, {}};
            for (const auto& field : kind.fields) {
                if (field.use != use.use || use.use == Use::Programme) continue;
                kept.fields.push_back(&field);
                processing.sealed = processing.sealed && !field.sealed.empty();
                if (std::ranges::find(processing.cares, field.care) == processing.cares.end())
                    processing.cares.push_back(field.care);
            }
            if (!kept.fields.empty()) processing.kept.push_back(std::move(kept));
        }
        if (!processing.kept.empty()) list.push_back(std::move(processing));
    }
    return list;
}

Recipients find_recipients(Care care) {
    Recipients found;
    for (const auto& row : access::policy()) {
        if (!row.about.has(access::About::Apprentice) && !row.about.has(access::About::Colleague)) continue;
        const bool fully = row.sees.full.has(care);
        const bool in_part =
            row.sees.cleared.has(care) || row.sees.pseudonym.has(care) || row.sees.own_stays.has(care);
        if (row.who.empty()) found.themselves = found.themselves || fully;
        for (const auto& role : access::roles())
            if (row.who.has(role.role) && (fully || in_part)) {
                auto& to = fully ? found.fully : found.in_part;
                if (std::ranges::find(to, role.role) == to.end()) to.push_back(role.role);
            }
    }
    std::erase_if(found.in_part, [&](access::Role role) {
        return std::ranges::find(found.fully, role) != found.fully.end();
    });
    std::ranges::sort(found.fully);
    std::ranges::sort(found.in_part);
    return found;
}

std::string_view usual_basis(Use use) {
    switch (use) {
        case Use::Programme:
            return "no person's data";
        case Use::Placing:
        case Use::Reaching:
        case Use::Employing:
            return "the contract of apprenticeship (article 6(1)(b)), or a public task "
                   "(6(1)(e))";
        case Use::Learning:
            return "a legal obligation towards who funds the training (article "
                   "6(1)(c))";
        case Use::Safety:
            return "a legal obligation to let only fit persons care (article 6(1)(c)); "
                   "employment (article "
                   "9(2)(b), "
                   "article 10; Data Protection Act 2018, schedule 1, paragraph 1)";
        case Use::Adjustment:
            return "the duty to make adjustments (article 6(1)(c)); employment "
                   "(article 9(2)(b); schedule 1, "
                   "paragraph "
                   "1)";
        case Use::Fairness:
            return "a public task (article 6(1)(e)); equality of opportunity (article "
                   "9(2)(g); schedule 1, "
                   "paragraph 8)";
        case Use::Access:
            return "security of processing (article 6(1)(c) with 32)";
    }
    base::check(false, "every use rests on something");
    return {};
}

std::string register_in_markdown() {
    std::string text =
        "# Register of processing\n\n"
        "What article 30 of the UK GDPR asks an organisation to "
        "have on paper. It is written by `waymark "
        "register` from "
        "the tables that the program works by, so it says what "
        "the program does. What only the organisation "
        "knows (its "
        "name, its data protection officer, whether the usual "
        "basis is the right one) is for it to add. "
        "Nothing is sent to "
        "another country.\n\n"
        "## What is kept of whom, and what for\n\n"
        "| What for | Of whom: what | Usual basis | How long, and "
        "why | How kept |\n| --- | --- | --- | --- "
        "| --- |\n";
    std::vector<Care> cares;
    for (const auto& processing : list_processing()) {
        const auto& use = records::find_use(processing.use);
        text +=
            fmt::format("| {} | {} | {} | {}: {} | {} |\n", capitalised(use.words), field_list(processing),
                        usual_basis(processing.use), how_long(use), use.why_so_long,
                        processing.sealed ? "sealed under the person's own keys"
                                          : "names and dates of birth sealed, the rest under an id");
        for (const auto care : processing.cares)
            if (is_about_somebody(care) && std::ranges::find(cares, care) == cares.end())
                cares.push_back(care);
    }
    text += "\n";
    std::ranges::sort(cares);
    add_cares(text, cares);
    return text;
}

}  // namespace waymark::actions::record
