#include "web/components/form.h"

namespace waymark::web {

namespace {

const std::string& id_of(const Field& field) { return field.id.empty() ? field.name : field.id; }

std::string described_by(const Field& field) {
    std::string ids;
    if (!field.hint.empty()) ids = id_of(field) + "-hint";
    if (!field.error.empty()) ids += (ids.empty() ? "" : " ") + id_of(field) + "-error";
    return ids;
}

/// "nhsuk-input nhsuk-input--error"
std::string classes_of(const std::string& base, const Field& field) {
    return field.error.empty() ? base : base + " " + base + "--error";
}

Html hint_and_error(const Field& field) {
    Html made;
    if (!field.hint.empty())
        add(made, "<div class=\"nhsuk-hint\" id=\"{}-hint\">{}</div>", id_of(field), field.hint.markup);
    if (!field.error.empty())
        add(made,
            "<span class=\"nhsuk-error-message\" id=\"{}-error\"><span class=\"nhsuk-u-visually-hidden\">"
            "Error: </span>{}</span>",
            id_of(field), field.error.markup);
    return made;
}

Html group(const Field& field, const Html& content) {
    return html("<div class=\"nhsuk-form-group{}\">{}</div>",
                field.error.empty() ? "" : " nhsuk-form-group--error", content);
}

Html labelled(const Field& field, const Html& control) {
    return group(field, html("<label class=\"nhsuk-label\" for=\"{}\">{}</label>{}{}", id_of(field),
                             field.label.markup, hint_and_error(field), control));
}

}  // namespace

Html text_field(const TextField& text) {
    const auto& field = text.field;
    std::string look = text.is_code ? "nhsuk-input nhsuk-input--code" : "nhsuk-input";
    if (!field.error.empty()) look += " nhsuk-input--error";
    if (!text.width.empty()) look += " nhsuk-input--width-" + text.width;
    return labelled(field,
                    html("<input class=\"{}\" id=\"{}\" name=\"{}\" type=\"{}\"{}{}{}{}>", look, id_of(field),
                         field.name, text.type, attribute("spellcheck", text.is_code ? "false" : ""),
                         attribute("aria-describedby", described_by(field)),
                         attribute("inputmode", text.input_mode), attribute("value", text.value)));
}

Html text_area(const TextArea& area) {
    const auto& field = area.field;
    return labelled(field, html("<textarea class=\"{}\" id=\"{}\" name=\"{}\" rows=\"{}\"{}>{}</textarea>",
                                classes_of("nhsuk-textarea", field), id_of(field), field.name, area.rows,
                                attribute("aria-describedby", described_by(field)), area.value));
}

Html select(const Select& choice) {
    const auto& field = choice.field;
    Html options;
    for (const auto& option : choice.options)
        add(options, "<option value=\"{}\"{}>{}</option>", option.value,
            option.value == choice.value ? html(" selected") : Html(), option.text);
    return labelled(field, html("<select class=\"{}\" id=\"{}\" name=\"{}\"{}>{}</select>",
                                classes_of("nhsuk-select", field), id_of(field), field.name,
                                attribute("aria-describedby", described_by(field)), options));
}

Html checkboxes(const Checkboxes& boxes) {
    const auto& field = boxes.field;
    Html items;
    for (std::size_t at = 0; at < boxes.items.size(); ++at) {
        const auto& item = boxes.items[at];
        const auto id = at == 0 ? id_of(field) : id_of(field) + "-" + std::to_string(at + 1);
        add(items,
            "<div class=\"nhsuk-checkboxes__item\"><input class=\"nhsuk-checkboxes__input\" id=\"{}\" "
            "name=\"{}\" type=\"checkbox\" value=\"{}\"{}><label class=\"nhsuk-label "
            "nhsuk-checkboxes__label\" for=\"{}\">{}</label></div>",
            id, field.name, item.value, item.is_checked ? html(" checked") : Html(), id, item.text);
    }
    return group(field, html("<fieldset class=\"nhsuk-fieldset\"{}><legend class=\"nhsuk-fieldset__legend\">"
                             "{}</legend>{}<div class=\"nhsuk-checkboxes{}\" "
                             "data-module=\"nhsuk-checkboxes\">{}</div></fieldset>",
                             attribute("aria-describedby", described_by(field)), field.label.markup,
                             hint_and_error(field), boxes.is_small ? " nhsuk-checkboxes--small" : "", items));
}

Html submit_button(const Content& content) {
    return html("<button class=\"nhsuk-button\" data-module=\"nhsuk-button\" type=\"submit\">{}</button>",
                content.markup);
}

Html error_summary(const ErrorSummary& summary) {
    Html items;
    for (const auto& item : summary.items) {
        if (item.href.empty())
            add(items, "<li>{}</li>", item.content.markup);
        else
            add(items, "<li><a href=\"{}\">{}</a></li>", item.href, item.content.markup);
    }
    return html(
        "<div class=\"nhsuk-error-summary\" data-module=\"nhsuk-error-summary\"><div role=\"alert\"><h2 "
        "class=\"nhsuk-error-summary__heading\">There is a problem</h2><div "
        "class=\"nhsuk-error-summary__body\"><ul class=\"nhsuk-list "
        "nhsuk-error-summary__list\">{}</ul></div></div></div>",
        items);
}

}  // namespace waymark::web
