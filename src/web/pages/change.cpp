#include "web/pages/change.h"

#include <fmt/format.h>

#include <array>

#include "planning/replan/change_words.h"
#include "planning/replan/news_wording.h"
#include "planning/replan/trade_table.h"
#include "rules/wording.h"
#include "web/components/content.h"
#include "web/components/table.h"
#include "web/pages/change_form.h"
#include "web/pages/frame.h"
#include "web/pages/links.h"
#include "web/pages/words.h"

namespace waymark::web {

namespace {

using planning::Proposal;
using planning::Trade;

constexpr std::array trades{Trade::FewestChanges, Trade::Balanced, Trade::BestQuality};

const char* title_of(Trade trade) {
    switch (trade) {
        case Trade::Balanced:
            return "Balanced";
        case Trade::BestQuality:
            return "Best quality";
        default:
            return "Fewest changes";
    }
}

Html sentence_list(const std::vector<std::string>& sentences) {
    Html items;
    for (const auto& sentence : sentences) add(items, "<li>{}</li>", sentence);
    return html("<ul class=\"nhsuk-list nhsuk-list--bullet\">{}</ul>", items);
}

/// What was said to have happened.
Html told_so_far(const ChangeQuestion& question, const domain::Programme& before) {
    std::vector<std::string> sentences;
    sentences.reserve(question.changes->changes.size());
    for (const auto& change : question.changes->changes)
        sentences.push_back(planning::sentence(change, before));
    return html("<h2 class=\"nhsuk-heading-m\">As known on {}</h2>{}",
                base::to_words(question.changes->today), sentence_list(sentences));
}

Html recommendation(const planning::Answer& answer) {
    const auto& chosen = answer.recommended;
    const auto people = static_cast<std::int64_t>(chosen.people_told);
    Html said = html(
        "<p><strong>Recommended: the fewest changes.</strong> {} told something new{}. Before, the "
        "plan cost {}; now it costs {}.</p>",
        people == 0 ? std::string{"Nobody has to be"} : count(people, "person has", "people have") + " to be",
        chosen.price.unfilled_blocks == 0
            ? std::string{}
            : ", and " + count(chosen.price.unfilled_blocks, "block has", "blocks have") + " no place",
        count(answer.before.total(), "point"), digits(chosen.price.total()));
    if (const auto& bound = answer.balanced.plan.bound) {
        const auto gap = answer.balanced.price.total() - *bound;
        add(said, "<p>{}</p>",
            gap <= 0 ? std::string{"Proven: no plan costs less than the balanced one."}
                     : fmt::format("Proven: no plan is more than {} better than the balanced one.",
                                   count(gap, "point")));
    }
    return inset_text({said});
}

Html trade_table(const planning::Answer& answer) {
    Table made;
    made.caption = Table::Caption{.content = "Three plans to choose from", .size = "m"};
    made.head = {{.content = "What is counted"}};
    for (const auto trade : trades) made.head.push_back({.content = title_of(trade), .format = "numeric"});
    made.first_cell_is_header = true;
    made.responsive = true;
    for (const auto& row : planning::trade_rows()) {
        std::string name(row.name);
        name.front() = static_cast<char>(name.front() - 'a' + 'A');
        std::vector<Table::Cell> cells{{.content = name}};
        for (const auto trade : trades)
            cells.push_back({.content = digits(row.count(proposal_of(answer, trade)))});
        made.rows.push_back(std::move(cells));
    }
    return table(made);
}

/// The question's address again, with the letters of another trade.
Typed with_trade(Typed typed, Trade trade) {
    std::erase_if(typed, [](const auto& one) { return one.first == "trade"; });
    if (trade != Trade::FewestChanges) typed.emplace_back("trade", word_of(trade));
    return typed;
}

Html files(const Shown& shown, const ChangeQuestion& question) {
    const auto typed = with_trade(question.typed, Trade::FewestChanges);
    Html items;
    const auto item = [&](std::string_view file, const std::string& text) {
        add(items, "<li><a href=\"{}\" download>{}</a></li>", change_file_link(shown.name, file, typed),
            text);
    };
    item("programme.json", "The programme as it is now");
    for (const auto trade : trades)
        item(std::string(word_of(trade)) + ".json", fmt::format("The plan: {}", title_of(trade)));
    item("change.json", "The change file");
    return html(
        "<h2 class=\"nhsuk-heading-m\">Files to go on with</h2><p>Put the programme and one of its plans "
        "into the folder that Waymark shows, under the names that they come with: then they have a "
        "board of their own. Nothing is kept here.</p><ul class=\"nhsuk-list\">{}</ul>",
        items);
}

Html letters(const char* heading, const std::vector<planning::Letter>& all) {
    if (all.empty()) return {};
    Html items;
    for (const auto& letter : all)
        add(items, "<h4 class=\"nhsuk-heading-xs\">{}</h4>{}", letter.to, sentence_list(letter.sentences));
    return html("<h3 class=\"nhsuk-heading-s\">{}</h3>{}", heading, items);
}

Html whom_to_tell(const Shown& shown, const ChangeQuestion& question, const actions::Replanned& made,
                  Trade trade) {
    Html choice;
    for (const auto one : trades) {
        if (one == trade)
            add(choice, "<li><strong aria-current=\"true\">{}</strong></li>", title_of(one));
        else
            add(choice, "<li><a href=\"{}#tell\">{}</a></li>",
                change_link(shown.name, with_trade(question.typed, one)), title_of(one));
    }
    const auto& news = proposal_of(made.answer, trade).news;
    const auto& programme = made.changed.programme;
    Html said = news.empty() ? html("<p>Nobody has to be told anything.</p>")
                             : letters("People", planning::letters_to_people(news, programme)) +
                                   letters("Hosts", planning::letters_to_hosts(news, programme));
    return html(
        "<h2 class=\"nhsuk-heading-m\" id=\"tell\">Who is told what</h2><nav class=\"wm-filters\" "
        "aria-label=\"Choose a plan\"><ul>{}</ul></nav>{}",
        choice, said);
}

Html no_plan_left(const actions::NotReplanned& why) {
    const auto* nothing = std::get_if<actions::NothingLeft>(&why);
    if (nothing == nullptr) return {};
    std::vector<std::string> sentences;
    sentences.reserve(nothing->broken.size());
    for (const auto& finding : nothing->broken)
        sentences.push_back(rules::sentence(finding, nothing->programme));
    return html("<p>There is no plan after this: what has begun or is fixed breaks a rule by itself.</p>{}",
                sentence_list(sentences));
}

Html answer_part(const Shown& shown, const ChangeQuestion& question, const ChangeAnswer& answer,
                 Trade trade) {
    if (!answer) return told_so_far(question, shown.programme) + no_plan_left(answer.error());
    const auto& programme = answer->changed.programme;
    Html released;
    if (!answer->changed.released.empty())
        released = sentence_list(planning::sentences(answer->changed.released, programme));
    const auto equals = planning::equals_words(answer->answer);
    return html("{}{}{}{}{}{}{}", told_so_far(question, shown.programme), recommendation(answer->answer),
                released, trade_table(answer->answer), equals.empty() ? Html() : html("<p>{}</p>", equals),
                whom_to_tell(shown, question, *answer, trade), files(shown, question));
}

Html content(const Shown& shown, const ChangeQuestion& question, const ChangeAnswer* answer, Trade trade) {
    if (question.kind == nullptr)
        return html(
            "<p>Say what happened, and Waymark makes the plan of least disruption, two alternatives, and "
            "the list of who has to be told what. The plan that is shown stays as it is.</p>{}",
            change_choice(shown));
    const auto* title = question.kind->title.data();
    const Html another = html("<p><a href=\"{}\">Something else happened</a></p>", change_link(shown.name));
    if (answer == nullptr)
        return html(
            "{}<h2 class=\"nhsuk-heading-m\">{}</h2><p>{} The plans are searched for {} seconds at "
            "most; <code>waymark replan</code> takes longer.</p>{}{}",
            change_troubles(question), title, question.kind->meaning, fmt::format("{:.0f}", change_seconds),
            change_form(shown, question), another);
    return html("{}{}{}", answer_part(shown, question, *answer, trade),
                details({.summary = "Change what was said", .content = change_form(shown, question)}),
                another);
}

}  // namespace

planning::Trade trade_of(std::string_view word) {
    for (const auto trade : trades)
        if (word_of(trade) == word) return trade;
    return Trade::FewestChanges;
}

std::string_view word_of(planning::Trade trade) {
    switch (trade) {
        case Trade::Balanced:
            return "balanced";
        case Trade::BestQuality:
            return "best-quality";
        default:
            return "fewest-changes";
    }
}

const planning::Proposal& proposal_of(const planning::Answer& answer, planning::Trade trade) {
    switch (trade) {
        case Trade::Balanced:
            return answer.balanced;
        case Trade::BestQuality:
            return answer.best_quality;
        default:
            return answer.recommended;
    }
}

Html change_page(const Shown& shown, const ChangeQuestion& question, const ChangeAnswer* answer,
                 planning::Trade trade) {
    const auto& programme = shown.programme;
    return page(
        {.title = (question.troubles.empty() ? "" : "Error: ") + ("Something happened: " + programme.name),
         .programme = shown.name,
         .section = Section::Change,
         .trail = {{"Programmes", programmes_link()}, {programme.name, board_link(shown.name)}},
         .wide = false,
         .alone = false,
         .content = html("<h1 class=\"nhsuk-heading-l\"><span class=\"nhsuk-caption-l\">Something "
                         "happened</span> {}</h1>{}",
                         programme.name, content(shown, question, answer, trade))});
}

}  // namespace waymark::web
