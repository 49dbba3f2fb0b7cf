#include "actions/record/mask_history.h"

#include <algorithm>

namespace waymark::actions::record {

namespace {

bool is_shown(records::Care care, const access::Sight& sight) {
    return sight.of(care) == access::Form::Full && !access::is_recorded_look(care);
}

/// What is no field of the kind is no fact about anybody: why a record was erased.
bool is_hidden(const store::events::Event& event, const store::events::Change& change,
               const access::Sight& sight) {
    const auto kind = records::find_kind(std::string_view{event.kind});
    if (!kind) return true;
    const auto fields = records::find_kind(*kind).fields;
    const auto field = std::ranges::find(fields, std::string_view{change.field}, &records::Field::name);
    return field != fields.end() && !is_shown(field->care, sight);
}

}  // namespace

access::Sight sight_of(const access::Viewer& viewer, const std::vector<access::Subject>& subjects,
                       access::Purpose purpose, base::Day today) {
    access::Sight all{.forms = {}, .hosts = {}, .today = today};
    for (const auto& subject : subjects) {
        const auto one = access::visible(viewer, subject, purpose, today);
        for (std::size_t care = 0; care < all.forms.size(); ++care)
            if (one.forms[care] == access::Form::Full) all.forms[care] = access::Form::Full;
    }
    return all;
}

void mask_history(std::vector<store::events::Past>& events, const access::Sight& sight) {
    for (auto& past : events) {
        auto& event = past.event;
        for (auto* changes : {&event.open, &event.sealed})
            std::erase_if(*changes, [&](const auto& change) { return is_hidden(event, change, sight); });
        // The reason may say what the field would.
        if (!event.part.empty() || event.kind == records::find_kind(records::Kind::Special).name)
            event.why.clear();
    }
}

void mask_record(records::Record& record, const access::Sight& sight) {
    const auto fields = records::find_kind(record.kind).fields;
    for (std::size_t i = 0; i < fields.size(); ++i)
        if (!is_shown(fields[i].care, sight)) record.values[i] = {};
}

}  // namespace waymark::actions::record
