#include "web/record/pages/change.h"

#include "records/difference.h"
#include "records/value_text.h"
#include "web/components/content.h"
#include "web/components/form.h"
#include "web/components/table.h"
#include "web/record/form_values.h"
#include "web/record/pages/fields.h"

namespace waymark::web::record {

using base::add;
using base::Html;
using base::html;

namespace {

using records::Field;
using records::Record;
using records::Type;
namespace components = waymark::web;

std::string parts_hint(const Field& field) {
    std::string hint = "One a line";
    if (field.parts.size() > 1) {
        hint += ": ";
        for (std::size_t i = 0; i < field.parts.size(); ++i)
            hint += (i == 0 ? "" : " | ") + std::string{field.parts[i]};
    }
    return hint;
}

bool is_long(const Field& field) {
    return field.name == "note" || field.name == "says" || field.name == "address";
}

Html control(const Field& field, const std::string& value, const std::string& error) {
    components::Field shown{.name = std::string{field.name}, .label = label_of(field), .error = error};
    switch (field.type) {
        case Type::Flag:
            return select({.field = std::move(shown),
                           .options = {{"", "Not said"}, {"yes", "Yes"}, {"no", "No"}},
                           .value = value});
        case Type::List:
            shown.hint = parts_hint(field);
            return text_area({.field = std::move(shown), .value = value, .rows = 4});
        case Type::Day:
            return text_field({.field = std::move(shown), .value = value, .type = "date", .width = "10"});
        case Type::Whole:
            return text_field(
                {.field = std::move(shown), .value = value, .input_mode = "numeric", .width = "10"});
        case Type::Real:
            return text_field(
                {.field = std::move(shown), .value = value, .input_mode = "decimal", .width = "10"});
        case Type::Text:
            break;
    }
    if (is_long(field)) return text_area({.field = std::move(shown), .value = value, .rows = 3});
    return text_field({.field = std::move(shown), .value = value});
}

/// What was shown, so that whoever is overtaken learns what the other person changed and nothing else.
Html what_was_shown(const Record& seen) {
    Html made = hidden("version", std::to_string(seen.version));
    const auto fields = records::find_kind(seen.kind).fields;
    for (std::size_t i = 0; i < fields.size(); ++i)
        if (!std::holds_alternative<std::monostate>(seen.values[i]))
            made += hidden(was_name(fields[i]), records::write_value(seen.values[i]));
    return made;
}

Html errors_of(const ChangeAsked& asked) {
    ErrorSummary summary;
    if (!asked.refusal.empty()) summary.items.push_back({asked.refusal, ""});
    if (const auto id = asked.errors.find("id"); id != asked.errors.end())
        summary.items.push_back({id->second, "#id"});
    for (const auto* field : asked.fields)
        if (const auto error = asked.errors.find(field->name); error != asked.errors.end())
            summary.items.push_back(
                {label_of(*field) + ": " + error->second, "#" + std::string{field->name}});
    return summary.items.empty() ? Html() : error_summary(summary);
}

std::string error_in(const ChangeAsked& asked, std::string_view name) {
    const auto found = asked.errors.find(name);
    return found == asked.errors.end() ? std::string{} : found->second;
}

Html why_field() {
    return text_field({.field = {.name = "why",
                                 .label = "Why (optional)",
                                 .hint = "Stands in the history, beside who changed what."}});
}

Html document(const Surroundings& around, const ChangeAsked& asked, bool wrong, Html content) {
    return record_page(around, {.title = (wrong ? "Error: " : "") + asked.title,
                                .trail = asked.trail,
                                .content = std::move(content)});
}

Html table_of_both(const ChangeAsked& asked, const actions::record::Clash& clash, const Names& names) {
    Table made;
    made.responsive = true;
    made.head = {{.content = "Field"}, {.content = "Theirs"}, {.content = "Yours"}};
    const auto fields = records::find_kind(asked.seen.kind).fields;
    for (const auto& change : clash.in_both) {
        const auto& field = fields[change.field];
        const auto words = [&](const records::Value& value) {
            const auto text = words_of(field, value, names);
            return text.empty() ? std::string{"nothing"} : text;
        };
        made.rows.push_back({{.content = label_of(field)},
                             {.content = words(change.before)},
                             {.content = words(change.after)}});
    }
    return table(made);
}

/// The same change once more, of the record as it stands now.
Html again(const Surroundings& around, const ChangeAsked& asked, const Record& current, const char* button) {
    Html inside = what_was_shown(current);
    for (const auto& [name, text] : asked.typed) {
        // What they left alone stays as the other person made it.
        const auto at = records::field_at(asked.seen.kind, name);
        const auto& field = records::find_kind(asked.seen.kind).fields[at];
        const bool mine = !is_untouched(text, asked.seen.values[at], field);
        inside += hidden(name, mine ? text : to_form(current.values[at], field));
    }
    return change_form(around, asked.address, inside + submit_button(button));
}

}  // namespace

std::string was_name(const Field& field) { return "was-" + std::string{field.name}; }

Html change_page(const Surroundings& around, const ChangeAsked& asked) {
    const auto errors = errors_of(asked);
    Html controls;
    if (asked.seen.version == 0)
        controls +=
            text_field({.field = {.name = "id",
                                  .label = "Id",
                                  .hint = "By which it is known from then on: letters, digits and hyphens.",
                                  .error = error_in(asked, "id")},
                        .value = asked.seen.id,
                        .width = "20",
                        .is_code = true});
    for (const auto* field : asked.fields) {
        const auto typed = asked.typed.find(field->name);
        const auto at = records::field_at(asked.seen.kind, field->name);
        const auto value =
            typed != asked.typed.end() ? typed->second : to_form(asked.seen.values[at], *field);
        controls += control(*field, value, error_in(asked, field->name));
    }
    return document(
        around, asked, !errors.empty(),
        errors + html("<h1 class=\"nhsuk-heading-l\">{}</h1>", asked.title) +
            change_form(around, asked.address,
                        what_was_shown(asked.seen) + controls + why_field() + submit_button("Save")));
}

Html clash_page(const Surroundings& around, const ChangeAsked& asked, const actions::record::Clash& clash,
                const Names& names) {
    Html content = html("<h1 class=\"nhsuk-heading-l\">Somebody else was first</h1>");
    if (!clash.current) {
        add(content, "<p>It has been removed, or is no longer yours to see. Nothing of yours was saved.</p>");
        return document(around, asked, true, std::move(content));
    }
    add(content, "<p>While you had it open, somebody else changed it. Nothing of yours was saved yet.</p>");
    Html theirs;
    for (const auto& change : clash.theirs)
        add(theirs, "<li>{}</li>", capitalised(records::to_words(asked.seen.kind, change)));
    if (!theirs.empty())
        add(content,
            "<h2 class=\"nhsuk-heading-m\">What they changed</h2><ul class=\"nhsuk-list "
            "nhsuk-list--bullet\">{}</ul>",
            theirs);
    if (clash.kept_both) {
        add(content, "<p>You changed other fields, so both changes can be kept.</p>{}",
            again(around, asked, *clash.current, "Keep both"));
    } else {
        add(content, "<h2 class=\"nhsuk-heading-m\">What you both changed</h2>{}{}",
            table_of_both(asked, clash, names), again(around, asked, *clash.current, "Save mine instead"));
    }
    add(content, "<p><a href=\"{}\">Leave it as they made it, and begin again</a></p>", asked.address);
    return document(around, asked, true, std::move(content));
}

}  // namespace waymark::web::record
