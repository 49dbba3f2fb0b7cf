#include "store/sealing/person_keys.h"

#include <algorithm>
#include <set>
#include <vector>

#include "base/result.h"
#include "store/canonical.h"

namespace waymark::store::sealing {

namespace {

constexpr std::size_t known_max = 4096;
/// Before what is sealed stands which generation of the key it is under.
constexpr std::size_t generation_bytes = 4;

#define WAYMARK_KEY_COLUMNS \
    "SELECT generation, key_file, sealed FROM person_key WHERE person = ? AND part = ? "
constexpr Query latest_key{"latest_person_key", WAYMARK_KEY_COLUMNS "ORDER BY generation DESC LIMIT 1"};
constexpr Query key_of{"person_key_of", WAYMARK_KEY_COLUMNS "AND generation = ?"};
#undef WAYMARK_KEY_COLUMNS
constexpr Query add_key{"add_person_key",
                        "INSERT INTO person_key (person, part, generation, key_file, sealed, made)"
                        " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (person, part, generation) DO NOTHING"};
constexpr std::size_t key_columns = 6;
constexpr Query destroy_keys{
    "destroy_person_keys",
    "UPDATE person_key SET sealed = NULL, destroyed = ? WHERE person = ? AND sealed IS NOT NULL"};
constexpr Query destroy_part{"destroy_person_key_part",
                             "UPDATE person_key SET sealed = NULL, destroyed = ? WHERE person = ? AND part = "
                             "? AND sealed IS NOT NULL"};
constexpr Query bury{"bury_person",
                     "INSERT INTO person_key (person, part, generation, key_file, made, destroyed)"
                     " VALUES (?, '', 1, ?, ?, ?) ON CONFLICT (person, part, generation) DO NOTHING"};
constexpr Query when_erased{"when_person_erased",
                            "SELECT destroyed FROM person_key WHERE person = ? AND part = ''"};

/// "special/dbs/…" is of the part dbs.
std::string_view part_of(std::string_view group) {
    constexpr std::string_view special = "special/";
    if (!group.starts_with(special)) return "";
    const auto rest = group.substr(special.size());
    return rest.substr(0, rest.find('/'));
}

/// What a sealed field is bound to: whose it is, and where it stands.
std::string bound_to(std::string_view person, std::string_view group) {
    return std::string{Canonical{"waymark.field/1"}.add(person).add(group).bytes()};
}

std::string key_bound_to(std::string_view person, std::string_view part, std::int64_t generation) {
    return std::string{Canonical{"waymark.person-key/1"}.add(person).add(part).add(generation).bytes()};
}

std::string in_one(std::string_view person, std::string_view part) {
    return std::string{person} + '\n' + std::string{part};
}

constexpr std::size_t people_at_once = 50;

/// "person IN (?, ?, …)", always as many, so that it is one statement.
std::string among_people() {
    std::string marks;
    for (std::size_t i = 0; i < people_at_once; ++i) marks += i == 0 ? "?" : ", ?";
    return "person IN (" + marks + ") AND part = ''";
}

/// Asks for some after the other. `read` is given the rows of each answer.
template <class Read>
Stored<void> ask_for_many(Connection& connection, const Query& query, std::span<const std::string> people,
                          Read read) {
    while (!people.empty()) {
        const auto some = people.first(std::min(people.size(), people_at_once));
        std::vector<Value> asked(some.begin(), some.end());
        asked.resize(people_at_once, Value{some.front()});
        TRY(const auto rows, connection.run(query, std::span<const Value>(asked)));
        TRY_DO(read(rows));
        people = people.subspan(some.size());
    }
    return {};
}

/// Who has a common key, or had one: it is not made a second time.
Stored<std::set<std::string, std::less<>>> list_with_key(Connection& connection,
                                                         std::span<const std::string> people) {
    static const std::string text = "SELECT person FROM person_key WHERE " + among_people();
    std::set<std::string, std::less<>> found;
    TRY_DO(ask_for_many(connection, {"people_with_key", text}, people, [&](const Rows& rows) -> Stored<void> {
        for (std::size_t i = 0; i < rows.size(); ++i) found.insert(rows[i].text(0));
        return {};
    }));
    return found;
}

std::string with_generation(std::int64_t generation, const Bytes& sealed) {
    std::string bytes;
    for (int shift = 24; shift >= 0; shift -= 8) bytes += static_cast<char>((generation >> shift) & 0xFF);
    return bytes + sealed.bytes;
}

std::int64_t generation_in(const Bytes& sealed) {
    std::int64_t generation = 0;
    for (std::size_t i = 0; i < generation_bytes && i < sealed.bytes.size(); ++i)
        generation = generation << 8 | static_cast<unsigned char>(sealed.bytes[i]);
    return generation;
}

}  // namespace

const Secret* PersonKeys::remember(std::string name, Secret key) {
    if (m_known.size() >= known_max) forget();
    return &m_known.insert_or_assign(std::move(name), std::move(key)).first->second;
}

Stored<PersonKeys::Found> PersonKeys::unwrap(std::string_view person, std::string_view part,
                                             const Rows& rows) {
    if (rows.empty()) return Found{};
    return unwrap(person, part, rows[0]);
}

Stored<PersonKeys::Found> PersonKeys::unwrap(std::string_view person, std::string_view part, const Row& row) {
    Found found{row.integer(0), nullptr};
    if (row.is_null(2)) return found;
    auto name = key_bound_to(person, part, found.generation);
    if (const auto known = m_known.find(name); known != m_known.end()) {
        found.key = &known->second;
        return found;
    }
    if (row.text(1) != m_keys.name())
        return trouble(Trouble::Broken, "people's keys were sealed under the key file " + row.text(1) +
                                            ", and this one is " + m_keys.name());
    auto key = sealing::open(m_keys.person_key_wrapper(), row.bytes(2), name);
    if (!key || key->size() != key_bytes)
        return trouble(Trouble::Broken, "a person's key in the database is not what was written there");
    found.key = remember(std::move(name), Secret{*key});
    wipe(*key);
    return found;
}

Stored<PersonKeys::Found> PersonKeys::latest(std::string_view person, std::string_view part) {
    // What a transaction has read once stays so until it ends.
    if (const auto known = m_latest.find(in_one(person, part)); known != m_latest.end())
        return find(person, part, known->second);
    TRY(const auto rows, m_connection.run(latest_key, std::string{person}, std::string{part}));
    TRY(const auto found, unwrap(person, part, rows));
    if (found.key != nullptr) m_latest.insert_or_assign(in_one(person, part), found.generation);
    return found;
}

Stored<PersonKeys::Found> PersonKeys::find(std::string_view person, std::string_view part,
                                           std::int64_t generation) {
    if (const auto known = m_known.find(key_bound_to(person, part, generation)); known != m_known.end())
        return Found{generation, &known->second};
    TRY(const auto rows, m_connection.run(key_of, std::string{person}, std::string{part}, generation));
    return unwrap(person, part, rows);
}

Stored<PersonKeys::Found> PersonKeys::add(std::string_view person, std::string_view part,
                                          std::int64_t generation) {
    auto key = Secret::random(key_bytes);
    auto name = key_bound_to(person, part, generation);
    const auto wrapped = sealing::seal(m_keys.person_key_wrapper(), key.view(), name);
    TRY(const auto added, m_connection.run(add_key, std::string{person}, std::string{part}, generation,
                                           m_keys.name(), wrapped, m_now));
    if (added.changed() == 0)
        return trouble(Trouble::Conflict, "somebody else has just made the person's key");
    const auto* const kept = remember(std::move(name), std::move(key));
    m_latest.insert_or_assign(in_one(person, part), generation);
    return Found{generation, kept};
}

Stored<Bytes> PersonKeys::seal(std::string_view person, std::string_view group, std::string_view text) {
    const auto part = part_of(group);
    TRY(auto found, latest(person, part));
    if (found.key == nullptr) {
        TRY(const auto gone, erased(person));
        if (gone)
            return trouble(Trouble::Refused, "the person has been erased, so nothing more is kept of them");
        TRY(const auto made, add(person, part, found.generation + 1));
        found = made;
    }
    const auto sealed = sealing::seal(*found.key, text, bound_to(person, group));
    return Bytes{with_generation(found.generation, sealed)};
}

Stored<std::optional<std::string>> PersonKeys::open(std::string_view person, std::string_view group,
                                                    const Bytes& sealed) {
    TRY(const auto found, find(person, part_of(group), generation_in(sealed)));
    if (found.generation == 0) {
        // An erased person has no key of a part that was never kept, and one that is simply gone is damage.
        TRY(const auto gone, erased(person));
        if (gone) return std::optional<std::string>{};
        return trouble(Trouble::Broken, "a person's key is missing from the database");
    }
    if (found.key == nullptr) return std::optional<std::string>{};
    const Bytes rest{sealed.bytes.substr(std::min(generation_bytes, sealed.bytes.size()))};
    auto text = sealing::open(*found.key, rest, bound_to(person, group));
    if (!text) return trouble(Trouble::Broken, "a sealed field is not what was written there");
    return std::optional{std::move(*text)};
}

Stored<void> PersonKeys::foresee(std::span<const std::string> people) {
    static const std::string text =
        "SELECT generation, key_file, sealed, person FROM person_key WHERE " + among_people();
    std::vector<std::string> unknown;
    for (const auto& person : people)
        if (!m_known.contains(key_bound_to(person, "", 1))) unknown.push_back(person);
    // One or two are as quickly asked for when they are needed.
    if (unknown.size() < 3) return {};
    return ask_for_many(m_connection, {"keys_of_people", text}, unknown,
                        [&](const Rows& rows) -> Stored<void> {
                            for (std::size_t i = 0; i < rows.size(); ++i)
                                TRY_DO(unwrap(rows[i].text(3), "", rows[i]));
                            return {};
                        });
}

Stored<void> PersonKeys::make(std::span<const std::string> people) {
    TRY(const auto have_one, list_with_key(m_connection, people));
    std::vector<Value> values;
    values.reserve(people.size() * key_columns);
    for (const auto& person : people) {
        if (have_one.contains(person)) continue;
        auto name = key_bound_to(person, "", 1);
        if (m_known.contains(name)) continue;  // Named twice: one person has one key.
        auto key = Secret::random(key_bytes);
        values.insert(values.end(), {person, std::string{}, std::int64_t{1}, m_keys.name(),
                                     sealing::seal(m_keys.person_key_wrapper(), key.view(), name), m_now});
        remember(std::move(name), std::move(key));
        m_latest.insert_or_assign(in_one(person, ""), 1);
    }
    return m_connection.run_many(add_key, key_columns, values);
}

Stored<bool> PersonKeys::destroy(std::string_view person) {
    TRY(const auto done, m_connection.run(destroy_keys, m_now, std::string{person}));
    // Who has only parts, or nothing yet, is erased all the same: nothing more is kept of them.
    TRY_DO(m_connection.run(bury, std::string{person}, m_keys.name(), m_now, m_now));
    forget();
    return done.changed() > 0;
}

Stored<bool> PersonKeys::destroy(std::string_view person, std::string_view part) {
    TRY(const auto done, m_connection.run(destroy_part, m_now, std::string{person}, std::string{part}));
    forget();
    return done.changed() > 0;
}

Stored<std::optional<std::int64_t>> PersonKeys::erased(std::string_view person) {
    TRY(const auto rows, m_connection.run(when_erased, std::string{person}));
    if (rows.empty()) return std::optional<std::int64_t>{};
    return rows[0].maybe_integer(0);
}

}  // namespace waymark::store::sealing
