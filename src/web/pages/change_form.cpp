#include "web/pages/change_form.h"

#include "web/components/form.h"
#include "web/components/links.h"
#include "web/pages/links.h"
#include "web/pages/words.h"

namespace waymark::web {

namespace {

using Options = std::vector<Select::Option>;

Options nothing_chosen() { return {{"", "Choose"}}; }

Options apprentices(const domain::Programme& programme) {
    auto options = nothing_chosen();
    for (const auto& apprentice : programme.apprentices) options.push_back({apprentice.id, apprentice.id});
    return options;
}

std::string placement_words(const domain::Placement& placement, const domain::Programme& programme) {
    return placement.name + ", " + programme.organisations[placement.organisation].name;
}

Options placements(const domain::Programme& programme) {
    auto options = nothing_chosen();
    for (const auto& placement : programme.placements)
        options.push_back({placement.id, placement_words(placement, programme)});
    return options;
}

Options hosts(const domain::Programme& programme) {
    auto options = nothing_chosen();
    for (const auto& placement : programme.placements)
        options.push_back({host_value(placement), placement_words(placement, programme)});
    for (const auto& organisation : programme.organisations)
        options.push_back({host_value(organisation), organisation.name + ", with all of its placements"});
    return options;
}

Options cohorts(const domain::Programme& programme) {
    auto options = nothing_chosen();
    for (const auto& cohort : programme.cohorts)
        options.push_back({cohort.id, cohort_words(cohort.id) + ", from " + base::to_words(cohort.starts)});
    return options;
}

Options clearances(const domain::Programme& programme) {
    auto options = nothing_chosen();
    for (const auto& clearance : programme.clearances) options.push_back({clearance.id, clearance.id});
    return options;
}

class Fields {
public:
    Fields(const domain::Programme& programme, const ChangeQuestion& question)
        : m_programme(programme), m_question(question) {}

    [[nodiscard]] Html show(const Asked& asked) const {
        switch (asked.ask) {
            case Ask::Who:
                return choice(asked, apprentices(m_programme));
            case Ask::Host:
                return choice(asked, hosts(m_programme));
            case Ask::Placement:
                return choice(asked, placements(m_programme));
            case Ask::NewCohort:
                return choice(asked, cohorts(m_programme));
            case Ask::Clearance:
                return choice(asked, clearances(m_programme));
            case Ask::Today:
            case Ask::From:
            case Ask::Until:
            case Ask::Starts:
            case Ask::Born:
                return line(asked, "date", "");
            case Ask::Places:
            case Ask::MaxTravel:
                return line(asked, "text", "numeric");
            case Ask::Latitude:
            case Ask::Longitude:
            case Ask::NewId:
                return line(asked, "text", "");
            case Ask::Driver:
                return boxes(asked, {{"yes", "Yes", m_question.has(Ask::Driver, "yes")}});
            case Ask::Holds:
                return held(asked);
            case Ask::File:
                return text_area({.field = field(asked), .value = m_question.value(asked.ask), .rows = 12});
        }
        return {};
    }

private:
    [[nodiscard]] Field field(const Asked& asked) const {
        Field made;
        made.name = name_of(asked.ask);
        made.label = asked.label;
        made.hint = asked.hint;
        for (const auto& trouble : m_question.troubles)
            if (trouble.ask == asked.ask && made.error.empty()) made.error = trouble.words;
        return made;
    }

    [[nodiscard]] Html choice(const Asked& asked, Options options) const {
        return select(
            {.field = field(asked), .options = std::move(options), .value = m_question.value(asked.ask)});
    }

    [[nodiscard]] Html line(const Asked& asked, std::string type, std::string input_mode) const {
        return text_field({.field = field(asked),
                           .value = m_question.value(asked.ask),
                           .type = std::move(type),
                           .input_mode = std::move(input_mode),
                           .width = "10"});
    }

    [[nodiscard]] Html boxes(const Asked& asked, std::vector<Checkboxes::Item> items) const {
        return checkboxes({.field = field(asked), .items = std::move(items), .is_small = true});
    }

    [[nodiscard]] Html held(const Asked& asked) const {
        std::vector<Checkboxes::Item> items;
        for (const auto& clearance : m_programme.clearances)
            items.push_back({clearance.id, clearance.id, m_question.has(Ask::Holds, clearance.id)});
        return items.empty() ? Html() : boxes(asked, std::move(items));
    }

    const domain::Programme& m_programme;
    const ChangeQuestion& m_question;
};

}  // namespace

Html change_choice(const Shown& shown) {
    Html items;
    for (const auto& kind : list_change_kinds())
        add(items, "<li><a href=\"{}\">{}</a><br><span class=\"nhsuk-hint\">{}</span></li>",
            change_link(shown.name, {{"kind", std::string(kind.word)}}), kind.title, kind.meaning);
    return html("<h2 class=\"nhsuk-heading-m\">What happened?</h2><ul class=\"nhsuk-list wm-choice\">{}</ul>",
                items);
}

Html change_troubles(const ChangeQuestion& question) {
    if (question.troubles.empty()) return {};
    ErrorSummary summary;
    for (const auto& trouble : question.troubles)
        summary.items.push_back(
            {trouble.words, trouble.ask ? "#" + std::string(name_of(*trouble.ask)) : std::string{}});
    return error_summary(summary);
}

Html change_form(const Shown& shown, const ChangeQuestion& question) {
    const Fields fields(shown.programme, question);
    Html asked;
    for (const auto& one : question.kind->asks) asked += fields.show(one);
    return html(
        "<form method=\"get\" action=\"{}\"><input type=\"hidden\" name=\"kind\" value=\"{}\">{}{}</form>",
        change_link(shown.name), question.kind->word, asked, submit_button("Plan again"));
}

}  // namespace waymark::web
