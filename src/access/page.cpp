#include "access/page.h"

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "access/may.h"
#include "access/policy.h"
#include "access/roles.h"
#include "access/verbs.h"

namespace waymark::access {

namespace {

constexpr std::string_view head = R"(# Who may see and do what

For who answers for the data: everything that Waymark lets anybody see and do with the record, as its policy
says it. The program writes this page; a test compares it with the policy, and the policy with a table that was
written before it (`tests/access/oracle`). Reasons stand in
[where the requirement is silent](decisions/who-may-see-whom.md), words in the [glossary](GLOSSARY.md).

What no line gives, nobody has. A role counts while its period lasts, for the programme, organisation or place
that it names. Somebody with several roles says for which purpose they look, and sees what the roles of that
purpose show. Plans that people do not go by, drafts and superseded ones, and stays in them, are for programme leads and coordinators
running the programme alone.

| Who | of whom, of what |
| --- | --- |
| themself | what is about them, with a role or without |
| programme lead, coordinator, evaluator, apprentice | of their programme |
| line manager, workforce lead | apprentices whom their organisation employs on that day |
| mentor, placement manager | apprentices placed with their organisation, from four weeks before a placement to four weeks after |
| tutor, assessor | apprentices whom their organisation teaches on that day |
| all of these six, of things and colleagues | the organisation's own, and those of each programme in which it takes part on that day |
| regional viewer | of their place |
| national viewer, administrator | whatever it is |

*yes*: in full. *answer*: cleared for this placement, yes, no, by when, and never the fact behind it. *no name*: without
what leads back to a person: a code for a name, an age band, a setting for a placement. *own stays*: the stays with that
organisation, each in its own weeks. *own*: only what is the organisation's own. A star: each look is recorded.
)";

constexpr std::array<std::string_view, cares> care_words{
    "what may be published",
    "what is between partners: places offered, what a week costs, policies",
    "the name",
    "date of birth and home",
    "how to reach them",
    "employer, hours, pay",
    "what they have shown and still lack",
    "what they would like, and whom they avoid",
    "where they are, when",
    "clearances",
    "health",
    "ethnicity and disability",
    "what a DBS check says",
};

/// A column of the tables: a role and what for; no role: the person themself.
struct Column {
    std::string_view heading;
    std::optional<Role> role;
    Purpose purpose;
};

std::vector<Column> list_columns() {
    std::vector<Column> columns{{"themself", {}, Purpose::OwnRecord}};
    for (const RoleRow& role : roles()) {
        columns.push_back({role.words, role.role, role.purpose});
        if (role.role == Role::ProgrammeLead)
            columns.push_back({"lead, answering them", role.role, Purpose::SubjectRights});
    }
    return columns;
}

bool is_of(const Row& row, const Column& column) {
    if (!column.role) return row.who.empty();
    return row.who.has(*column.role) &&
           row.purpose.value_or(find_role(*column.role).purpose) == column.purpose;
}

std::string in_words(Form form) {
    switch (form) {
        case Form::Hidden:
            return "";
        case Form::Cleared:
            return "answer";
        case Form::Pseudonym:
            return "no name";
        case Form::OwnStays:
            return "own stays";
        case Form::Full:
            return "yes";
    }
    return "";
}

Form form_in(const Fields& fields, Care care) {
    if (fields.full.has(care)) return Form::Full;
    if (fields.cleared.has(care)) return Form::Cleared;
    if (fields.pseudonym.has(care)) return Form::Pseudonym;
    return fields.own_stays.has(care) ? Form::OwnStays : Form::Hidden;
}

/// One cell: the best of what the column's rows say, "own" where they say it of the organisation's own alone.
template <class Says>
std::string write_cell(const Column& column, Says says) {
    Form best = Form::Hidden;
    bool own_alone = true;
    for (const Row& row : policy()) {
        const Form form = is_of(row, column) ? says(row) : Form::Hidden;
        if (form == Form::Hidden) continue;
        if (best == Form::Hidden || form == Form::Full) best = form;
        if (row.relation != Relation::Ours) own_alone = false;
    }
    return best == Form::Full && own_alone ? "own" : in_words(best);
}

std::string write_heading(std::string_view first) {
    std::string headings = "| " + std::string{first} + " |";
    std::string rule = "| --- |";
    for (const Column& column : list_columns()) {
        headings += " " + std::string{column.heading} + " |";
        rule += " --- |";
    }
    return headings + "\n" + rule + "\n";
}

template <class Says>
std::string write_line(std::string_view first, bool recorded, Says says) {
    std::string line = "| " + std::string{first} + (recorded ? " *" : "") + " |";
    for (const Column& column : list_columns()) line += " " + write_cell(column, says) + " |";
    return line + "\n";
}

std::string write_fields(About about) {
    std::string text = write_heading("Fields");
    for (int i = 0; i < cares; ++i) {
        const auto care = static_cast<Care>(i);
        // Of a thing nothing else is kept that is anybody's.
        if (about == About::Thing && care > Care::Name) continue;
        text += write_line(
            care_words[static_cast<std::size_t>(i)], is_recorded_look(care),
            [&](const Row& row) { return row.about.has(about) ? form_in(row.sees, care) : Form::Hidden; });
    }
    return text;
}

std::string write_verbs() {
    std::string text = write_heading("To");
    for (const VerbRow& verb : verbs())
        text += write_line(verb.words, is_recorded_look(verb.verb), [&](const Row& row) {
            const bool may = row.may.has(verb.permission) && !(row.about & verb.about).empty();
            return may ? Form::Full : Form::Hidden;
        });
    return text;
}

std::string name_roles(Set<Role> who) {
    std::string text;
    for (const RoleRow& role : roles())
        if (who.has(role.role)) text += (text.empty() ? "" : ", ") + std::string{role.words};
    return text;
}

std::string write_givers() {
    std::string text = "| Who | gives |\n| --- | --- |\n";
    for (const RoleRow& role : roles()) {
        Set<Role> given;
        for (const Row& row : policy())
            if (row.who.has(role.role) && row.may.has(Permission::GiveRoles)) given = given | row.gives;
        if (!given.empty()) text += "| " + std::string{role.words} + " | " + name_roles(given) + " |\n";
    }
    return text;
}

}  // namespace

std::string write_access_page() {
    std::string page{head};
    page += "\n## What is seen of an apprentice\n\n" + write_fields(About::Apprentice);
    page += "\n## What is seen of a colleague\n\nWho works for a programme or a partner.\n\n" +
            write_fields(About::Colleague);
    page +=
        "\n## What is seen of a thing\n\nA placement, a rule, a plan as a whole, a role and who holds "
        "it.\n\n" +
        write_fields(About::Thing);
    page += "\n## What may be done\n\n" + write_verbs();
    page += "\n## Who gives which role\n\nNobody gives one to themselves.\n\n" + write_givers();
    return page;
}

}  // namespace waymark::access
