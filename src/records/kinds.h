#pragma once
// Every kind of thing that is kept, field by field, in one table. From it come the columns of the store, who
// may see a field, what differs between two versions in words, the register of processing and the page of a
// subject.

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace waymark::records {

enum class Kind {
    Organisation,
    Person,
    Place,
    Programme,
    Setting,
    Competence,
    Placement,
    Offer,
    Policy,
    Cohort,
    Apprentice,
    Clearance,
    Special,  ///< Ethnicity, disability, health, DBS detail: apart from the person, and sealed.
    Plan,
    Stay,
    Grant,
};

/// How carefully a field is kept, and so who may see it. The order means nothing.
enum class Care {
    Open,         ///< May stand in a published page: a setting's name.
    Business,     ///< Partners of the programme only: places offered, what a week costs.
    Name,         ///< What somebody is called, and no more.
    Identifying,  ///< What else tells one person from another: date of birth, home.
    Contact,      ///< How to reach somebody.
    Employment,   ///< Employer, hours, pay.
    Learning,     ///< What somebody has shown and still lacks.
    Wishes,       ///< What somebody would like and whom they avoid: between them and who plans.
    Journey,      ///< Where somebody is, when.
    Clearance,    ///< A host sees no more than: cleared for this placement, yes or no, by when.
    Health,
    Equality,  ///< Ethnicity, disability.
    Dbs,       ///< More than that a check is held.
};

/// What a field is kept for. Each use has its own time after which it is no longer kept.
enum class Use {
    Programme,   ///< Offering and planning placements: no person's data.
    Placing,     ///< Placing somebody, and telling them why so.
    Reaching,    ///< Sending letters and messages.
    Employing,   ///< Who is responsible for somebody.
    Learning,    ///< Showing what was learnt, and where.
    Safety,      ///< That only who is cleared meets patients.
    Adjustment,  ///< Work that somebody can do with their health.
    Fairness,    ///< Whether everybody gets the same chances.
    Access,      ///< Who may do what in here.
};

enum class Type {
    Whole,
    Real,
    Text,
    Flag,
    Day,   ///< As text: 2027-03-01.
    List,  ///< Of entries, whose parts the field names.
};

struct Field {
    std::string_view name;   ///< Of the column, and in files for programs.
    std::string_view words;  ///< "the places at the same time": in sentences.
    Type type = Type::Text;
    Care care = Care::Open;
    Use use = Use::Programme;
    /// The column that holds it sealed, together with others of that column; empty: a column of its own,
    /// open.
    std::string_view sealed = {};
    /// Of a list: what an entry's parts are called.
    std::span<const std::string_view> parts = {};
};

struct KindRow {
    Kind kind;
    std::string_view name;   ///< Of the table, and in the history.
    std::string_view words;  ///< "placement"
    /// The columns of the primary key, the shard's first. "programme", "person" and "id" are of every record;
    /// others are fields.
    std::span<const std::string_view> keys;
    /// Which of "programme" and "person" the table has beside its keys.
    std::span<const std::string_view> ties;
    std::span<const Field> fields;
};

/// Every kind once, in the order of the enum.
std::span<const KindRow> kinds();
const KindRow& find_kind(Kind kind);
std::optional<Kind> find_kind(std::string_view name);

/// The position of a field that is there; a name that is not is a bug.
std::size_t field_at(Kind kind, std::string_view name);

struct UseRow {
    Use use;
    std::string_view name;
    std::string_view words;  ///< "placing apprentices, and telling them why so"
    std::optional<int>
        months;  ///< Kept so long after the apprentice has left; nothing: for as long as the programme.
    std::string_view why_so_long;
};

/// Every use once, in the order of the enum.
std::span<const UseRow> uses();
const UseRow& find_use(Use use);

std::string_view name_of(Care care);

}  // namespace waymark::records
