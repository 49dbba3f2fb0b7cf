#include "access/oracle/oracle.h"

#include <algorithm>
#include <string_view>

namespace waymark::access_oracle {

namespace {

bool in(const Days& days, int day) { return days.from <= day && day < days.until; }

struct Answering {
    Column column;
    Purpose purpose;
};

/// Which columns somebody with that role answers to.
std::vector<Answering> columns_of(Role role) {
    switch (role) {
        case Role::ProgrammeLead:
            return {{Column::Lead, Purpose::RunProgramme}, {Column::Rights, Purpose::SubjectRights}};
        case Role::Coordinator:
            return {{Column::Coordinator, Purpose::RunProgramme}};
        case Role::LineManager:
            return {{Column::Line, Purpose::Employ}};
        case Role::WorkforceLead:
            return {{Column::Workforce, Purpose::Employ}};
        case Role::Mentor:
            return {{Column::Mentor, Purpose::Host}};
        case Role::PlacementManager:
            return {{Column::Manager, Purpose::Host}};
        case Role::Tutor:
            return {{Column::Tutor, Purpose::Teach}};
        case Role::Assessor:
            return {{Column::Assessor, Purpose::Teach}};
        case Role::Apprentice:
            return {{Column::Apprentice, Purpose::OwnRecord}};
        case Role::RegionalViewer:
            return {{Column::Regional, Purpose::Statistics}};
        case Role::NationalViewer:
            return {{Column::National, Purpose::Statistics}};
        case Role::Evaluator:
            return {{Column::Evaluator, Purpose::Evaluate}};
        case Role::Administrator:
            return {{Column::Administrator, Purpose::Operate}};
    }
    return {};
}

/// A role is held for exactly what it is about; anything else is a mistake, and mistakes open no doors.
bool is_sound(const Held& held) {
    const bool programme = held.programme != nobody;
    const bool organisation = held.organisation != nobody;
    const bool area = held.area != nobody;
    switch (held.role) {
        case Role::ProgrammeLead:
        case Role::Coordinator:
        case Role::Evaluator:
        case Role::Apprentice:
            return programme && !organisation && !area;
        case Role::RegionalViewer:
            return area && !programme && !organisation;
        case Role::NationalViewer:
        case Role::Administrator:
            return !programme && !organisation && !area;
        default:
            return organisation && !area;
    }
}

bool with_on(const std::vector<With>& list, int organisation, int first, int last) {
    // Some day from first to last, both counted, on which they have to do with each other.
    return std::ranges::any_of(list, [&](const With& with) {
        for (int day = first; day <= last; ++day)
            if (with.organisation == organisation && in(with.days, day)) return true;
        return false;
    });
}

bool relates(char letter, const Asker& asker, const Held* held, const Facts& facts, int today) {
    if (letter == 's') return facts.person != nobody && facts.person == asker.person;
    if (held == nullptr) return false;
    // A role at an organisation, limited to a programme, is for that programme only.
    if (held->organisation != nobody && held->programme != nobody && held->programme != facts.programme)
        return false;
    const bool apprentice = facts.about == About::Apprentice;
    switch (letter) {
        case 'p':
            return facts.programme == held->programme;
        case 'e':
            return apprentice && with_on(facts.employers, held->organisation, today, today);
        case 'h':
            return apprentice && with_on(facts.hosts, held->organisation, today - 28, today + 28);
        case 't':
            return apprentice && with_on(facts.providers, held->organisation, today, today);
        case 'o':
            return !apprentice && facts.organisation == held->organisation;
        case 'm':
            return !apprentice && with_on(facts.partners, held->organisation, today, today);
        case 'a':
            return std::ranges::find(facts.areas, held->area) != facts.areas.end();
        case 'x':
            return true;
        default:
            return false;
    }
}

/// Calls `allowed(column, held)` for the person as themself and for every role they hold today with that
/// purpose.
template <class Allowed>
void for_each_hat(const Asker& asker, Purpose purpose, const Facts& facts, int today, Allowed allowed) {
    if (purpose == Purpose::OwnRecord && !facts.draft) allowed(Column::Self, nullptr);
    for (const Held& held : asker.held) {
        if (!is_sound(held) || !in(held.days, today)) continue;
        for (const Answering& answering : columns_of(held.role)) {
            if (answering.purpose != purpose) continue;
            const bool drafts = answering.column == Column::Lead || answering.column == Column::Coordinator;
            if (facts.draft && !drafts) continue;
            allowed(answering.column, &held);
        }
    }
}

}  // namespace

bool may(const Asker& asker, Verb verb, Purpose purpose, const Facts& facts, int today) {
    if (!concerns(verb, facts.about)) return false;
    const bool giving = verb == Verb::InvitePerson || verb == Verb::GrantRole || verb == Verb::EndRole;
    const bool to_oneself = facts.person != nobody && facts.person == asker.person;
    if (giving && verb != Verb::EndRole && to_oneself) return false;
    bool answer = false;
    for_each_hat(asker, purpose, facts, today, [&](Column column, const Held* held) {
        if (giving && (!facts.role || !gives(column, *facts.role))) return;
        for (const char letter : std::string_view{who_may(verb, column)})
            if (relates(letter, asker, held, facts, today)) answer = true;
    });
    return answer;
}

Form sees(const Asker& asker, Care care, Purpose purpose, const Facts& facts, int today) {
    Form best = Form::Hidden;
    for_each_hat(asker, purpose, facts, today, [&](Column column, const Held* held) {
        const std::string_view cell = who_sees(facts.about, care, column);
        if (cell == "-") return;
        bool related = false;
        for (const char letter : cell.substr(1))
            if (relates(letter, asker, held, facts, today)) related = true;
        if (!related) return;
        const Form form = cell[0] == 'F'   ? Form::Full
                          : cell[0] == 'O' ? Form::OwnStays
                          : cell[0] == 'N' ? Form::Pseudonym
                                           : Form::Cleared;
        if (form == Form::Full || best == Form::Hidden) best = form;
    });
    return best;
}

}  // namespace waymark::access_oracle
