// Settings, competences and organisations.

#include "records/programme/parts.h"

namespace waymark::records {

namespace {

template <class T>
Record named_record(Kind kind, const std::string& programme, base::Ref<T> at, const T& thing) {
    auto record = make_record(kind, programme, thing.id);
    set(record, "position", std::int64_t{at.at});
    set(record, "name", thing.name);
    set(record, "note", thing.note);
    return record;
}

}  // namespace

Record setting_record(const domain::Programme& programme, base::Ref<domain::Setting> at) {
    const auto& setting = programme.settings[at];
    auto record = named_record(Kind::Setting, programme.id, at, setting);
    set(record, "sector", programme.sectors[setting.sector].id);
    return record;
}

Record competence_record(const domain::Programme& programme, base::Ref<domain::Competence> at) {
    return named_record(Kind::Competence, programme.id, at, programme.competences[at]);
}

Record organisation_record(const domain::Programme& programme, base::Ref<domain::Organisation> at) {
    return named_record(Kind::Organisation, programme.id, at, programme.organisations[at]);
}

base::Result<domain::Setting> read_setting(const Record& record, const Rebuilt& rebuilt) {
    TRY(const auto sector, rebuilt.sectors.find(text_of(record, "sector").value_or("")));
    return domain::Setting{record.id, text_of(record, "name").value_or(""), sector,
                           text_of(record, "note").value_or("")};
}

domain::Competence read_competence(const Record& record) {
    return {record.id, text_of(record, "name").value_or(""), text_of(record, "note").value_or("")};
}

domain::Organisation read_organisation(const Record& record) {
    return {record.id, text_of(record, "name").value_or(""), text_of(record, "note").value_or("")};
}

}  // namespace waymark::records
