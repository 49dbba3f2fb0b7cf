#include "actions/record/views/look.h"

#include <algorithm>

#include "records/references.h"

namespace waymark::actions::record::views {

namespace {

using records::Kind;
using records::Record;

constexpr std::int64_t some_at_most = 1000;

std::string name_in(const Record& record) {
    for (const std::string_view field : {"known_as", "name"}) {
        const auto fields = records::find_kind(record.kind).fields;
        if (std::ranges::find(fields, field, &records::Field::name) == fields.end()) continue;
        if (auto name = records::text_of(record, field); name && !name->empty()) return *name;
    }
    return {};
}

}  // namespace

std::string Names::of(Kind kind, const std::string& id) const {
    const auto found = known.find({kind, id});
    return found == known.end() || found->second.empty() ? id : found->second;
}

std::string Names::person(const std::string& id) const {
    const auto found = known.find({Kind::Person, id});
    return found == known.end() ? std::string{} : found->second;
}

access::Purpose purpose_of(const Asking& asking) {
    return asking.purpose.value_or(access::Purpose::OwnRecord);
}

Look::Look(Work& work) : m_work(work), m_eyes{work.viewer, purpose_of(work.asking), work.asking.today} {}

Done<std::optional<store::Seen>> Look::find(const store::Key& key) {
    TRY(auto seen, store::find_seen(m_work.connection, m_work.sealer, m_eyes, key));
    return seen;
}

Done<store::Seen> Look::must_find(const store::Key& key, access::Verb verb) {
    TRY(auto seen, find(key));
    if (!seen) return m_work.refuse(verb);
    return std::move(*seen);
}

Done<store::SeenPage> Look::list(store::List list, const std::vector<std::string>& of,
                                 const std::optional<std::vector<std::string>>& after, std::int64_t limit) {
    TRY(auto page, store::list_seen(m_work.connection, m_work.sealer, m_eyes, list, of, after, limit));
    return page;
}

Done<std::vector<store::Seen>> Look::some(store::List list, const std::vector<std::string>& of) {
    TRY(auto page, this->list(list, of, {}, some_at_most));
    return std::move(page.records);
}

Done<void> Look::name_person(const std::string& person) {
    const std::pair key{Kind::Person, person};
    if (person.empty() || names.known.contains(key)) return {};
    TRY(const auto seen, find({Kind::Person, {person}}));
    names.known[key] = seen ? name_in(seen->record) : std::string{};
    return {};
}

Done<void> Look::name_thing(Kind kind, const std::string& programme, const std::string& id) {
    const std::pair key{kind, id};
    if (id.empty() || names.known.contains(key)) return {};
    TRY(const auto seen, find({kind, {programme, id}}));
    names.known[key] = seen ? name_in(seen->record) : std::string{};
    return {};
}

Done<void> Look::name_around(const Record& record) {
    TRY_DO(name_person(record.person));
    for (const auto& reference : records::references_of(record))
        if (reference.kind != Kind::Apprentice && reference.kind != Kind::Cohort)
            TRY_DO(name_thing(reference.kind, record.programme, reference.id));
    if (record.kind == Kind::Grant || record.kind == Kind::Person)
        TRY_DO(name_thing(Kind::Organisation, record.programme,
                          records::text_of(record, "organisation").value_or("")));
    if (record.kind == Kind::Plan) TRY_DO(name_person(records::text_of(record, "published_by").value_or("")));
    return {};
}

}  // namespace waymark::actions::record::views
