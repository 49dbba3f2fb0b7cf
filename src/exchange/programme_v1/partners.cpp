// Settings, competences and organisations: the short lists that the others refer to.

#include <array>

#include "exchange/programme_v1/draft.h"

namespace waymark::exchange::programme_v1 {

namespace {

/// What people call it; the id where the file says nothing.
std::string read_name(const json::Fields& fields, std::string_view id) {
    auto name = fields.text("name");
    return name.empty() ? std::string{id} : name;
}

}  // namespace

void read_settings(json::Value list, Draft& draft) {
    static constexpr std::array<std::string_view, 4> keys{"id", "name", "sector", "note"};
    for (auto entry : list.children()) {
        if (draft.issues.is_full()) return;
        const json::Fields fields(entry, keys, draft.issues);
        domain::Setting setting;
        setting.id = fields.id("id", id_expected);
        setting.name = read_name(fields, setting.id);
        const auto sector = fields.id("sector", "the name of a sector");
        if (!sector.empty()) setting.sector = {draft.sectors.intern(sector)};
        setting.note = fields.text("note");
        draft.programme.settings.add(std::move(setting));
    }
    draft.sectors.set_known();
    for (const auto sector : draft.sectors.ids()) draft.programme.sectors.add({std::string{sector}});
}

void read_competences(json::Value list, Draft& draft) {
    static constexpr std::array<std::string_view, 3> keys{"id", "name", "note"};
    for (auto entry : list.children()) {
        if (draft.issues.is_full()) return;
        const json::Fields fields(entry, keys, draft.issues);
        domain::Competence competence;
        competence.id = fields.id("id", id_expected);
        competence.name = read_name(fields, competence.id);
        competence.note = fields.text("note");
        draft.programme.competences.add(std::move(competence));
    }
}

void read_organisations(json::Value list, Draft& draft) {
    static constexpr std::array<std::string_view, 3> keys{"id", "name", "note"};
    for (auto entry : list.children()) {
        if (draft.issues.is_full()) return;
        const json::Fields fields(entry, keys, draft.issues);
        domain::Organisation organisation;
        organisation.id = fields.id("id", id_expected);
        organisation.name = read_name(fields, organisation.id);
        organisation.note = fields.text("note");
        draft.programme.organisations.add(std::move(organisation));
    }
}

}  // namespace waymark::exchange::programme_v1
