#include "web/record/change_handlers.h"

#include <algorithm>
#include <charconv>

#include "actions/record/change_record.h"
#include "actions/record/person.h"
#include "actions/record/plans.h"
#include "actions/record/see_record.h"
#include "actions/record/take_back.h"
#include "actions/record/views/history.h"
#include "actions/record/views/thing.h"
#include "records/value_text.h"
#include "web/http/target.h"
#include "web/pages/subject_record.h"
#include "web/record/answers.h"
#include "web/record/form_values.h"
#include "web/record/links.h"
#include "web/record/lists.h"
#include "web/record/pages/apprentice.h"
#include "web/record/pages/change.h"
#include "web/record/pages/fields.h"

namespace waymark::web::record {

namespace {

using records::Kind;
using records::Record;

std::int64_t whole_in(const std::string& text) {
    std::int64_t number = -1;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc{} && end == text.data() + text.size() ? number : -1;
}

std::optional<store::Key> thing_key(const Visit& visit) {
    return key_at(visit.caught[0], visit.caught[1], visit.caught[2]);
}

store::Key person_key(const Visit& visit) { return {Kind::Person, {visit.caught[0]}}; }

/// The form for one thing as it stands, for who may change something of it.
verbs::Done<ChangeAsked> ask_change(const Visit& visit, const store::Key& key) {
    TRY(auto view, views::view_thing(visit.desk(), visit.asking, key));
    if (view.changeable.empty())
        return std::unexpected(
            verbs::Refusal{verbs::Refusal::Kind::NotAllowed,
                           "There is nothing here for which you may do this: change what you see here."});
    const auto address = thing_link(view.seen.record);
    const auto title = title_of(view.seen.record, view.names);
    ChangeAsked asked{.address = below(address, "change"), .title = "Change " + title};
    asked.trail = {{"Programmes", home_link()}, {title, address}};
    asked.seen = std::move(view.seen.record);
    asked.fields = std::move(view.changeable);
    return asked;
}

/// What was shown when the form was made: as it came back with it.
void read_what_was_shown(const Visit& visit, Record& seen) {
    seen.version = whole_in(visit.filled("version"));
    const auto fields = records::find_kind(seen.kind).fields;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        seen.values[i] = {};
        const auto text = visit.request.find_form(was_name(fields[i]));
        if (!text || text->empty()) continue;
        if (auto value = records::read_value(*text, fields[i].type)) seen.values[i] = std::move(*value);
    }
}

/// Fields that were made something else than what was shown.
verbs::Edit read_edit(const Visit& visit, ChangeAsked& asked) {
    read_what_was_shown(visit, asked.seen);
    verbs::Edit edit{.seen = asked.seen, .fields = {}};
    for (const auto* field : asked.fields) {
        const auto typed = visit.request.find_form(field->name);
        if (!typed) continue;
        asked.typed[field->name] = *typed;
        const auto& was = asked.seen.values[records::field_at(asked.seen.kind, field->name)];
        if (is_untouched(*typed, was, *field)) continue;
        auto value = from_form(*typed, *field);
        if (!value)
            asked.errors[field->name] = value.error().message;
        else if (!is_same(*value, was))
            edit.fields.push_back({std::string{field->name}, std::move(*value)});
    }
    return edit;
}

Response save(const Visit& visit, ChangeAsked asked, const std::string& back) {
    const auto edit = read_edit(visit, asked);
    if (!asked.errors.empty()) return page_response(change_page(visit.around, asked), 422);
    if (edit.fields.empty() && edit.seen.version != 0) return see_other(back);
    const auto done = verbs::change_record(visit.desk(), visit.asking_because(visit.filled("why")), edit);
    if (done) return see_other(back);
    const auto& refusal = done.error();
    if (refusal.kind == verbs::Refusal::Kind::Stale && refusal.clash)
        return page_response(clash_page(visit.around, asked, *refusal.clash, {}), 409);
    if (refusal.kind != verbs::Refusal::Kind::Impossible) return refused(visit, refusal);
    asked.refusal = refusal.message;
    return page_response(change_page(visit.around, asked), 422);
}

Response change_form_of(const Visit& visit, const std::optional<store::Key>& key) {
    if (!key) return not_found(visit);
    return show(visit, ask_change(visit, *key),
                [&](const auto& asked) { return change_page(visit.around, asked); });
}

Response change_of(const Visit& visit, const std::optional<store::Key>& key) {
    if (!key) return not_found(visit);
    auto asked = ask_change(visit, *key);
    if (!asked) return refused(visit, asked.error());
    const auto back = thing_link(asked->seen);
    return save(visit, std::move(*asked), back);
}

/// A thing that is not there yet. Who adds for an organisation of theirs has it filled in.
verbs::Done<ChangeAsked> ask_new(const Visit& visit, const ListPage& page) {
    auto fresh = records::make_record(page.kind, visit.caught[0], visit.filled("id"));
    const auto fields = records::find_kind(page.kind).fields;
    const bool owned =
        std::ranges::find(fields, std::string_view{"organisation"}, &records::Field::name) != fields.end();
    auto may = views::fields_of_new(visit.desk(), visit.asking, fresh);
    if (!may && owned)
        for (const auto& grant : visit.me.viewer.grants) {
            if (!grant.organisation || may) continue;
            records::set(fresh, "organisation", *grant.organisation);
            may = views::fields_of_new(visit.desk(), visit.asking, fresh);
        }
    if (!may) return std::unexpected(may.error());
    ChangeAsked asked{.address = add_link(visit.caught[0], page.slug),
                      .title = "Add: " + std::string{page.one}};
    asked.trail = trail_to(visit.caught[0], {});
    asked.trail.push_back({std::string{page.title}, list_link(visit.caught[0], page.slug)});
    asked.seen = std::move(fresh);
    asked.fields = std::move(*may);
    return asked;
}

Response undo_of(const Visit& visit, const std::optional<store::Key>& key, const std::string& back) {
    if (!key) return not_found(visit);
    const auto done = verbs::take_back(visit.desk(), visit.asking_because(visit.filled("why")), *key,
                                       whole_in(visit.filled("number")));
    if (!done) return refused(visit, done.error());
    return see_other(back);
}

}  // namespace

bool may_add(const Visit& visit, const ListPage& page) {
    return page.can_be_added && ask_new(visit, page).has_value();
}

Response change_thing_form(const Visit& visit) { return change_form_of(visit, thing_key(visit)); }
Response change_thing(const Visit& visit) { return change_of(visit, thing_key(visit)); }
Response change_person_form(const Visit& visit) { return change_form_of(visit, person_key(visit)); }
Response change_person(const Visit& visit) { return change_of(visit, person_key(visit)); }

Response add_form(const Visit& visit) {
    const auto* const page = find_list_page(visit.caught[1]);
    if (page == nullptr || !page->can_be_added) return not_found(visit);
    return show(visit, ask_new(visit, *page),
                [&](const auto& asked) { return change_page(visit.around, asked); });
}

Response add(const Visit& visit) {
    const auto* const page = find_list_page(visit.caught[1]);
    if (page == nullptr || !page->can_be_added) return not_found(visit);
    auto asked = ask_new(visit, *page);
    if (!asked) return refused(visit, asked.error());
    const auto id = asked->seen.id;
    const auto back = id.empty() ? std::string{} : thing_link(asked->seen);
    asked->seen.version = 0;
    auto fresh = *asked;
    // What is typed decides about whose it is, so nothing counts as shown before.
    auto edit = read_edit(visit, fresh);
    edit.seen.version = fresh.seen.version = 0;
    if (id.empty()) fresh.errors["id"] = "Enter an id";
    if (!fresh.errors.empty()) return page_response(change_page(visit.around, fresh), 422);
    const auto done = verbs::change_record(visit.desk(), visit.asking_because(visit.filled("why")), edit);
    if (done) return see_other(back);
    if (done.error().kind == verbs::Refusal::Kind::Stale)
        fresh.errors["id"] = "There is one of this id already";
    else if (done.error().kind == verbs::Refusal::Kind::Impossible)
        fresh.refusal = done.error().message;
    else
        return refused(visit, done.error());
    return page_response(change_page(visit.around, fresh), 422);
}

Response undo_thing(const Visit& visit) {
    const auto key = thing_key(visit);
    return undo_of(
        visit, key,
        below(list_link(visit.caught[0], visit.caught[1]) + "/" + escape_url(visit.caught[2]), "history"));
}

Response undo_person(const Visit& visit) {
    return undo_of(visit, person_key(visit), below(person_link(visit.caught[0]), "history"));
}

Response remove_thing(const Visit& visit) {
    const auto key = thing_key(visit);
    if (!key) return not_found(visit);
    auto view = views::view_thing(visit.desk(), visit.asking, *key);
    if (!view) return refused(visit, view.error());
    view->seen.record.version = whole_in(visit.filled("version"));
    const auto done =
        verbs::remove_record(visit.desk(), visit.asking_because(visit.filled("why")), view->seen.record);
    if (!done) return refused(visit, done.error());
    return see_other(list_link(visit.caught[0], visit.caught[1]));
}

Response publish(const Visit& visit) {
    const auto done =
        verbs::publish_plan(visit.desk(), visit.asking_because(visit.filled("why")), visit.caught[0],
                            visit.caught[1], whole_in(visit.filled("version")));
    if (!done) return refused(visit, done.error());
    return see_other(programme_link(visit.caught[0]));
}

Response look(const Visit& visit) {
    auto asking = visit.asking_because(visit.filled("why"));
    const auto view = views::view_apprentice(visit.desk(), visit.asking, visit.caught[0], visit.caught[1]);
    if (!view) return refused(visit, view.error());
    Looked looked{.why = asking.why};
    if (asking.why.empty()) {
        looked.error = "Say why you have to know";
        return page_response(apprentice_page(visit.around, *view, looked), 422);
    }
    if (const auto chosen = purpose_named(visit.filled("look-for"));
        chosen && std::ranges::count(visit.me.purposes, *chosen) > 0)
        asking.purpose = chosen;
    auto seen = verbs::see_record(visit.desk(), asking, {Kind::Special, {view->apprentice.record.person}});
    if (seen)
        looked.seen = std::move(*seen);
    else if (!view->may_look.empty() && seen.error().kind == verbs::Refusal::Kind::NotAllowed)
        // They may look, and nothing is kept: so they learn that, as of anybody of whom nothing is kept.
        looked.seen =
            store::Seen{.record = records::make_record(Kind::Special, {}, {}), .sight = {}, .looks = {}};
    else
        return refused(visit, seen.error());
    return page_response(apprentice_page(visit.around, *view, looked));
}

Response whole_record(const Visit& visit) {
    const auto record =
        verbs::hand_out_record(visit.desk(), visit.asking_because(visit.filled("why")), visit.caught[0]);
    if (!record) return refused(visit, record.error());
    return page_response(subject_record_page(*record, store::events::plain_names()));
}

Response choose_purpose(const Visit& visit) {
    const auto chosen = purpose_named(visit.filled("choice"));
    if (!chosen || std::ranges::count(visit.me.purposes, *chosen) == 0) return see_other(purpose_link());
    auto response = see_other(home_link());
    response.headers.emplace_back("Set-Cookie", set_purpose_cookie(*chosen));
    return response;
}

}  // namespace waymark::web::record
