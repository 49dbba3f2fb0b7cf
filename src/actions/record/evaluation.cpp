#include "actions/record/evaluation.h"

#include <fmt/format.h>

#include <algorithm>

#include "access/reach.h"
#include "actions/record/disclosure.h"
#include "actions/record/work.h"
#include "records/plan.h"
#include "store/canonical.h"
#include "store/records/plans.h"
#include "store/records/records.h"
#include "store/roles.h"

namespace waymark::actions::record {

namespace {

using access::Care;
using access::Purpose;
using access::Verb;
using records::Kind;
using records::Record;
using store::List;

constexpr std::size_t code_digits = 16;

/// What one evaluation's codes are made of: the key file, and the role that it is done by. Another role, for
/// another programme or another time, makes other codes of the same people.
class Pseudonyms {
public:
    Pseudonyms(const store::sealing::KeyRing& keys, std::string evaluator, std::string role,
               std::string programme)
        : m_keys(keys),
          m_evaluator(std::move(evaluator)),
          m_role(std::move(role)),
          m_programme(std::move(programme)) {}

    [[nodiscard]] std::string of(std::string_view what, std::string_view id) const {
        store::Canonical bytes{"waymark.pseudonym/1"};
        for (const std::string_view part : {std::string_view{m_evaluator}, std::string_view{m_role},
                                            std::string_view{m_programme}, what, id})
            bytes.add(part);
        return store::sealing::to_hex(
                   store::sealing::authenticate(m_keys.pseudonym_key(), bytes.bytes()).bytes)
            .substr(0, code_digits);
    }

private:
    const store::sealing::KeyRing& m_keys;
    std::string m_evaluator;
    std::string m_role;
    std::string m_programme;
};

/// The bands in which the Department for Education counts apprentices.
std::string age_band(const std::optional<base::Day>& born, const std::optional<base::Day>& starts) {
    if (!born || !starts) return {};
    const int age = base::age_on(*born, *starts);
    if (age < 19) return "under 19";
    return age < 25 ? "19 to 24" : "25 and over";
}

std::optional<base::Day> day_of(const Record& record, std::string_view field) {
    return base::parse_iso_day(records::text_of(record, field).value_or(""));
}

/// The role by which they evaluate this programme today.
Done<std::string> find_role(Work& work, const std::string& programme,
                            const std::optional<std::string>& named) {
    TRY(const auto grants,
        store::list_all(work.connection, work.sealer, List::GrantsOfPerson, {work.asking.person}));
    std::vector<std::string> roles;
    for (const auto& record : grants) {
        const auto grant = store::grant_of(record);
        if (grant && grant->role == access::Role::Evaluator && grant->programme == programme &&
            base::contains(grant->period, work.asking.today) && (!named || record.id == *named))
            roles.push_back(record.id);
    }
    if (roles.empty()) return work.refuse(Verb::ExportForEvaluation);
    if (roles.size() > 1)
        return impossible(fmt::format("You evaluate this programme by several roles; say which: {}.",
                                      fmt::join(roles, ", ")));
    return roles.front();
}

/// What the rows are made from, beside the apprentices themselves.
struct Background {
    std::map<std::string, Record> cohorts;
    std::map<std::string, std::string> setting_of;        ///< By placement.
    std::map<std::string, std::vector<Record>> stays_of;  ///< By apprentice, as they were told.
    bool told = false;                                    ///< There is a published plan.
    std::vector<std::string> settings;
};

Done<Background> load_background(Work& work, const std::string& programme) {
    Background all;
    TRY(const auto cohorts,
        store::list_all(work.connection, work.sealer, List::CohortsOfProgramme, {programme}));
    for (const auto& cohort : cohorts) all.cohorts.emplace(cohort.id, cohort);
    TRY(const auto settings,
        store::list_all(work.connection, work.sealer, List::SettingsOfProgramme, {programme}));
    for (const auto& setting : settings) all.settings.push_back(setting.id);
    TRY(const auto placements,
        store::list_all(work.connection, work.sealer, List::PlacementsOfProgramme, {programme}));
    for (const auto& placement : placements)
        all.setting_of.emplace(placement.id, records::text_of(placement, "setting").value_or(""));
    TRY(const auto plan, store::find_published(work.connection, work.sealer, programme));
    if (!plan) return all;
    all.told = true;
    TRY(const auto stays,
        store::list_all(work.connection, work.sealer, List::StaysOfPlan, {programme, plan->id}));
    for (const auto& stay : stays)
        all.stays_of[records::text_of(stay, "apprentice").value_or("")].push_back(stay);
    return all;
}

std::int64_t count_blocks(const Record& cohort) {
    return std::ranges::count_if(records::entries_of(cohort, "blocks"), [](const records::Entry& entry) {
        return entry.size() > 1 && entry[1] == records::Part{std::string{"placement"}};
    });
}

/// Each field only where the policy shows an evaluator something of it.
EvaluationRow row_of(const Record& apprentice, const access::Sight& sight, const Background& background,
                     const Pseudonyms& codes) {
    const auto sees = [&](Care care) { return sight.of(care) != access::Form::Hidden; };
    EvaluationRow row;
    row.code = codes.of("apprentice", apprentice.person);
    const auto cohort_id = records::text_of(apprentice, "cohort").value_or("");
    const auto cohort = background.cohorts.find(cohort_id);
    const bool known = cohort != background.cohorts.end();
    if (sees(Care::Identifying) && known)
        row.age = age_band(day_of(apprentice, "born"), day_of(cohort->second, "starts"));
    if (sees(Care::Employment))
        if (const auto employer = records::text_of(apprentice, "organisation"))
            row.employer = codes.of("employer", *employer);
    if (sees(Care::Learning))
        row.competences = static_cast<std::int64_t>(records::entries_of(apprentice, "evidenced").size());
    if (!sees(Care::Journey)) return row;
    row.cohort = cohort_id;
    if (!background.told) return row;
    const auto stays = background.stays_of.find(apprentice.id);
    std::int64_t filled = 0;
    if (stays != background.stays_of.end())
        for (const auto& stay : stays->second) {
            const auto from = day_of(stay, "from_day");
            const auto until = day_of(stay, "until_day");
            const auto setting = background.setting_of.find(records::text_of(stay, "placement").value_or(""));
            if (!from || !until || setting == background.setting_of.end()) continue;
            row.weeks_in[setting->second] += std::chrono::floor<base::Weeks>(*until - *from).count();
            ++filled;
        }
    if (known) row.unfilled = count_blocks(cohort->second) - filled;
    return row;
}

Done<void> hide_the_few(std::vector<EvaluationRow>& rows) {
    std::vector<std::vector<std::string>> telling;
    telling.reserve(rows.size());
    for (const auto& row : rows) telling.push_back({row.employer, row.age, row.cohort});
    if (rows.empty() || !make_alike(telling, smallest_shown))
        return impossible(fmt::format(
            "There are fewer than {} apprentices to evaluate, and rows of so few would point to people.",
            smallest_shown));
    for (std::size_t i = 0; i < rows.size(); ++i) {
        rows[i].employer = telling[i][0];
        rows[i].age = telling[i][1];
        rows[i].cohort = telling[i][2];
    }
    return {};
}

Done<Evaluation> export_in(Work& work, const store::sealing::KeyRing& keys, const std::string& programme,
                           const std::optional<std::string>& named) {
    TRY(const auto role, find_role(work, programme, named));
    const auto reach =
        access::reach(work.viewer, Verb::ExportForEvaluation, work.asking.today, Purpose::Evaluate);
    const Pseudonyms codes{keys, work.asking.person, role, programme};
    TRY(const auto background, load_background(work, programme));
    TRY(const auto apprentices,
        store::list_all(work.connection, work.sealer, List::ApprenticesOfProgramme, {programme}));
    Evaluation made{programme, role, work.asking.today, background.settings, {}};
    for (const auto& apprentice : apprentices) {
        // Who has been erased is in no row from then on, though an earlier one may hold their code.
        TRY(const auto erased, work.sealer.erased(apprentice.person));
        if (erased) continue;
        TRY(const auto subjects, work.subjects_of(apprentice));
        for (const auto& subject : subjects) {
            if (!access::reaches(reach, subject)) continue;
            const auto sight = access::visible(work.viewer, subject, Purpose::Evaluate, work.asking.today);
            made.rows.push_back(row_of(apprentice, sight, background, codes));
            break;
        }
    }
    TRY_DO(hide_the_few(made.rows));
    std::ranges::sort(made.rows, {}, &EvaluationRow::code);
    return made;
}

}  // namespace

Done<Evaluation> export_for_evaluation(const Desk& desk, const Asking& asking, const std::string& programme,
                                       const std::optional<std::string>& role) {
    if (asking.purpose && *asking.purpose != Purpose::Evaluate)
        return impossible("Rows are exported for evaluation, and for no other purpose.");
    return perform<Evaluation>(desk, asking, store::Mode::Write, [&](Work& work) -> Done<Evaluation> {
        access::Subject apprentice;
        apprentice.about = access::About::Apprentice;
        apprentice.programme = programme;
        TRY(const auto answer, work.ask(Verb::ExportForEvaluation, {apprentice}));
        TRY(auto made, export_in(work, desk.keys, programme, role));
        store::events::Event event;
        event.kind = records::find_kind(Kind::Programme).name;
        event.subject = programme;
        work.tell(Verb::ExportForEvaluation, answer, std::move(event), programme);
        return made;
    });
}

}  // namespace waymark::actions::record
