// Every component renders what the design system's own macro renders, case by case. A case that Waymark does
// not support is named here with the reason; a case that is neither rendered nor named fails.

#include <gtest/gtest.h>

#include <functional>
#include <map>
#include <set>

#include "web/components/card.h"
#include "web/components/content.h"
#include "web/components/fixture.h"
#include "web/components/footer.h"
#include "web/components/form.h"
#include "web/components/header.h"
#include "web/components/links.h"
#include "web/components/normal_html.h"
#include "web/components/summary_list.h"
#include "web/components/table.h"

namespace waymark::web {
namespace {

using testing::Fixture;
using testing::Options;

Variant variant_of(const Options& options) {
    return options.text("variant") == "reverse" ? Variant::Reverse : Variant::Standard;
}

Heading heading_of(const Options& options, int level) {
    Heading heading;
    heading.content = options.content("heading");
    const Options more = options.at("heading");
    heading.id = more.text("id");
    heading.size = more.text("size");
    heading.classes = more.text("classes");
    heading.level = more.has("level") ? std::stoi(more.text("level")) : level;
    return heading;
}

CardAction action_of(const Options& options) {
    return {options.content(), options.text("href"), options.text("type"),
            options.text("visuallyHiddenText")};
}

/// Given as a list or as {"items": list}.
std::vector<CardAction> actions_of(const Options& options) {
    const Options actions = options.at("actions");
    std::vector<CardAction> all;
    for (const auto& item : actions.has("items") ? actions.list("items") : actions.entries())
        all.push_back(action_of(item));
    return all;
}

Card card_of(const Options& options, const Content& content) {
    static const std::map<std::string, Card::Kind> kinds{
        {"", Card::Kind::Standard},       {"feature", Card::Kind::Feature},
        {"primary", Card::Kind::Primary}, {"secondary", Card::Kind::Secondary},
        {"warning", Card::Kind::Warning}, {"non-urgent", Card::Kind::NonUrgent},
        {"urgent", Card::Kind::Urgent},   {"emergency", Card::Kind::Emergency}};
    Card made;
    made.kind = kinds.at(options.text("variant"));
    made.heading = heading_of(options, 2);
    made.description = content;
    made.href = options.text("href");
    made.clickable = options.is_true("clickable");
    const Options image = options.at("image");
    if (image.has("html")) made.image = base::trusted_markup(image.text("html"));
    if (image.has("src"))
        made.image = html("<img class=\"nhsuk-card__img\" src=\"{}\" alt=\"{}\">", image.text("src"),
                          image.text("alt"));
    made.actions = actions_of(options);
    return made;
}

Html render_skip_link(const Fixture& fixture) {
    return skip_link({fixture.options.text("text"), fixture.options.text("href")});
}

BackLink back_link_of(const Options& options, const Content& content) {
    BackLink link;
    if (!content.empty()) link.content = content;
    link.href = options.text("href");
    link.button_type = options.text("type");
    link.id = options.text("id");
    link.variant = variant_of(options);
    if (options.at("attributes").has("lang"))
        link.attributes = {{"lang", options.at("attributes").text("lang")}};
    return link;
}

Html render_back_link(const Fixture& fixture) {
    return back_link(back_link_of(fixture.options, fixture.content()));
}

Html render_action_link(const Fixture& fixture) {
    return action_link({fixture.content(), fixture.options.text("href"), fixture.options.text("type"), "",
                        variant_of(fixture.options)});
}

Html render_breadcrumb(const Fixture& fixture) {
    const auto& options = fixture.options;
    Breadcrumb trail;
    trail.id = options.text("id");
    trail.variant = variant_of(options);
    for (const auto& item : options.list("items")) {
        Crumb crumb{item.content(), item.text("href"), {}};
        if (item.at("attributes").has("lang"))
            crumb.attributes = {{"lang", item.at("attributes").text("lang")}};
        trail.items.push_back(crumb);
    }
    const Options back = options.at("backLink");
    trail.back = back_link_of(back, back.content());
    trail.own_back = !back.content().empty();
    return breadcrumb(trail);
}

Html render_tag(const Fixture& fixture) {
    const auto& options = fixture.options;
    return tag({fixture.content(), options.is_false("colour") ? "none" : options.text("colour"),
                !options.is_false("border"), options.text("classes")});
}

Html render_details(const Fixture& fixture) {
    const auto& options = fixture.options;
    return details({options.content("summary"), fixture.content(), options.text("classes"),
                    options.text("id"), options.is_true("open"), variant_of(options)});
}

Html render_inset_text(const Fixture& fixture) { return inset_text({fixture.content()}); }

Html render_scroll(const Fixture& fixture) {
    return scroll({.content = fixture.content(), .labelled_by = fixture.options.text("labelledBy")});
}

Html render_card(const Fixture& fixture) {
    const auto& options = fixture.options;
    const Content content = fixture.call_block.empty() ? options.content("description")
                                                       : Content(base::trusted_markup(fixture.call_block));
    return card(card_of(options, content));
}

Html render_warning_callout(const Fixture& fixture) {
    const auto& options = fixture.options;
    WarningCallout callout;
    callout.heading = heading_of(options, 3);
    callout.content = fixture.content();
    return warning_callout(callout);
}

Html render_summary_list(const Fixture& fixture) {
    const auto& options = fixture.options;
    SummaryList list;
    list.border = !options.is_false("border");
    list.last_row_border = !options.is_false("lastRowBorder");
    for (const auto& row : options.list("rows"))
        list.rows.push_back({row.content("key"), row.content("value"), actions_of(row),
                             !row.is_false("border"), row.at("key").text("width"),
                             row.at("value").text("width")});
    if (options.has("card")) list.card = card_of(options.at("card"), {});
    return summary_list(list);
}

Html render_footer(const Fixture& fixture) {
    const auto& options = fixture.options;
    Footer end;
    if (options.has("columns")) end.columns = std::stoi(options.text("columns"));
    const Options navigation = options.at("navigation");
    std::vector<Options> groups = navigation.entries();
    if (navigation.value().is_object()) groups.push_back(navigation);
    for (const auto& group : groups) {
        Footer::Group made;
        made.heading = group.at("heading").value().is_string() ? group.text("heading")
                                                               : group.at("heading").text("text");
        made.markup = base::trusted_markup(group.text("html"));
        made.width = group.text("width");
        made.has_links = group.has("items");
        for (const auto& item : group.list("items"))
            made.links.push_back({item.text("text"), item.text("href")});
        end.groups.push_back(made);
    }
    for (const auto& item : options.at("meta").list("items"))
        end.support.push_back({item.text("text"), item.text("href")});
    end.support_text = fixture.call_block.empty() ? options.content("meta")
                                                  : Content(base::trusted_markup(fixture.call_block));
    // The words are the macro's own where the option is not there; Waymark's pages say whose work they are.
    end.copyright = !options.has("copyright")                     ? "© NHS England"
                    : options.at("copyright").value().is_string() ? options.text("copyright")
                                                                  : options.at("copyright").text("text");
    return footer(end);
}

Html render_header(const Fixture& fixture) {
    const auto& options = fixture.options;
    Header bar;
    const Options logo = options.at("logo");
    bar.logo = Header::Logo{logo.text("href"), logo.text("src"), logo.has("alt") ? logo.text("alt") : "NHS",
                            logo.text("ariaLabel")};
    if (options.has("organisation")) {
        const Options organisation = options.at("organisation");
        bar.organisation = {organisation.text("name"), organisation.text("split"),
                            organisation.text("descriptor")};
    }
    bar.service = {options.at("service").text("text"), options.at("service").text("href")};
    for (const auto& item : options.at("account").list("items"))
        bar.account.push_back(
            {item.text("text"), item.text("href"), item.text("action"), item.is_true("icon")});
    const Options navigation = options.at("navigation");
    for (const auto& item : navigation.list("items"))
        bar.navigation.push_back(
            {item.content(), item.text("href"), item.is_true("active"), item.is_true("current")});
    bar.navigation_white = navigation.text("colour") == "white";
    bar.navigation_justified = navigation.is_true("justified");
    bar.white = options.text("colour") == "white";
    bar.in_line = options.is_true("inline");
    return header(bar);
}

Table::Head head_of(const Options& options) {
    return {.content = options.content(),
            .format = options.text("format"),
            .align = options.text("align"),
            .width = options.text("width"),
            .classes = options.text("classes"),
            .href = options.text("href"),
            .visually_hidden = options.text("visuallyHiddenText"),
            .sort = options.is_true("sort") ? "none" : options.text("sort"),
            .sort_next = options.text("sortNext")};
}

Html render_table(const Fixture& fixture) {
    const auto& options = fixture.options;
    Table made;
    if (options.has("caption")) {
        const Options caption = options.at("caption");
        made.caption = Table::Caption{options.content("caption"), caption.text("size"), caption.text("id"),
                                      caption.text("classes")};
    }
    for (const auto& head : options.list("head")) made.head.push_back(head_of(head));
    for (const auto& row : options.list("rows")) {
        auto& cells = made.rows.emplace_back();
        for (const auto& cell : row.entries())
            cells.push_back({.content = cell.content(),
                             .format = cell.text("format"),
                             .classes = cell.text("classes"),
                             .href = cell.text("href"),
                             .visually_hidden = cell.text("visuallyHiddenText"),
                             .sort_value = cell.text("sortValue")});
    }
    made.first_cell_is_header = options.is_true("firstCellIsHeader");
    made.compact = options.is_true("compact");
    made.striped = options.is_true("striped");
    made.responsive = options.is_true("responsive");
    made.border = !options.is_false("border");
    made.last_row_border = !options.is_false("lastRowBorder");
    made.scrolling = options.is_true("scroll");
    made.variant = variant_of(options);
    if (options.has("card")) made.card = card_of(options.at("card"), {});
    return table(made);
}

Field field_of(const Options& options) {
    return {options.text("name"), options.text("id") + options.text("idPrefix"), options.content("label"),
            options.content("hint"), options.content("errorMessage")};
}

Html render_input(const Fixture& fixture) {
    const auto& options = fixture.options;
    return text_field({.field = field_of(options),
                       .value = options.text("value"),
                       .input_mode = options.text("inputmode"),
                       .width = options.text("width"),
                       .is_code = options.is_true("code")});
}

Html render_text_area(const Fixture& fixture) {
    return text_area({.field = field_of(fixture.options), .value = fixture.options.text("value")});
}

Html render_select(const Fixture& fixture) {
    Select choice{.field = field_of(fixture.options)};
    for (const auto& item : fixture.options.list("items"))
        choice.options.push_back({item.text("value"), item.text("text")});
    return select(choice);
}

Html render_checkboxes(const Fixture& fixture) {
    Checkboxes boxes{.field = field_of(fixture.options)};
    boxes.field.label = fixture.options.at("fieldset").content("legend");
    boxes.is_small = fixture.options.is_true("small");
    for (const auto& item : fixture.options.list("items"))
        boxes.items.push_back({item.text("value"), item.text("text"), item.is_true("checked")});
    return checkboxes(boxes);
}

Html render_error_summary(const Fixture& fixture) {
    ErrorSummary summary;
    for (const auto& item : fixture.options.list("errorList"))
        summary.items.push_back({item.content(), item.text("href")});
    return error_summary(summary);
}

struct Golden {
    std::string component;  ///< The folder in the package.
    std::function<Html(const Fixture&)> render;
    std::map<std::string, std::string> not_supported = {};  ///< Case and reason.
    /// Of a component with many faces, those that Waymark has; empty: all but what is not supported.
    std::set<std::string> supported = {};
};

const std::string no_search = "no page of Waymark searches yet";

const std::vector<Golden>& goldens() {
    static const std::vector<Golden> all{
        {"skip-link", render_skip_link},
        {"back-link", render_back_link},
        {"action-link", render_action_link},
        {"breadcrumb", render_breadcrumb},
        {"tag",
         render_tag,
         {{"colour class overriding colour option", "a typed colour cannot disagree with itself"}}},
        {"details", render_details},
        {"inset-text", render_inset_text},
        {"scroll", render_scroll},
        {"card", render_card, {{"with image and custom HTML", "a heading is text or markup here, not both"}}},
        {"warning-callout", render_warning_callout},
        {"summary-list", render_summary_list},
        {"tables",
         render_table,
         {{"as a card (feature) with deprecated options", "deprecated there, so not begun here"}}},
        {"footer", render_footer},
        {"input",
         render_input,
         {},
         {"without heading", "with error message, without heading",
          "with error message and hint, without heading"}},
        {"textarea",
         render_text_area,
         {},
         {"without heading", "with error message, without heading",
          "with error message and hint, without heading"}},
        {"select",
         render_select,
         {},
         {"without heading", "with error message, without heading",
          "with error message and hint, without heading"}},
        {"checkboxes",
         render_checkboxes,
         {},
         {"without heading", "with error message, without heading",
          "with error message and hint, without heading"}},
        {"error-summary",
         render_error_summary,
         {},
         {"default", "with multiple errors", "without error link", "without error link (mixed)"}},
        {"header",
         render_header,
         {{"default", no_search},
          {"with navigation (overflow)", no_search},
          {"with navigation (overflow, white)", no_search},
          {"with organisation name (split with descriptor), search", no_search},
          {"with search", no_search},
          {"with search inline", no_search},
          {"with service name (linked and long), search", no_search},
          {"with service name, search, account (logged in, complex), navigation", no_search},
          {"with service name, search, account, navigation", no_search}}},
    };
    return all;
}

class GoldenTest : public ::testing::TestWithParam<std::string> {};

TEST_P(GoldenTest, renders_what_the_design_system_renders) {
    const auto& golden = *std::ranges::find(goldens(), GetParam(), &Golden::component);
    const auto fixtures = testing::read_fixtures(golden.component);
    ASSERT_FALSE(fixtures.empty());
    std::set<std::string> skipped;
    std::set<std::string> compared;
    for (const auto& fixture : fixtures) {
        if (!golden.supported.empty() && !golden.supported.contains(fixture.name)) continue;
        if (golden.not_supported.contains(fixture.name)) {
            skipped.insert(fixture.name);
            continue;
        }
        EXPECT_EQ(testing::normal_html(golden.render(fixture).str()), testing::normal_html(fixture.html))
            << golden.component << ": " << fixture.name;
        compared.insert(fixture.name);
    }
    if (!golden.supported.empty()) {
        EXPECT_EQ(compared, golden.supported);
    }
    EXPECT_EQ(skipped.size(), golden.not_supported.size())
        << "a case is listed that the package does not have";
}

INSTANTIATE_TEST_SUITE_P(Components, GoldenTest, ::testing::ValuesIn([] {
                             std::vector<std::string> names;
                             for (const auto& golden : goldens()) names.push_back(golden.component);
                             return names;
                         }()),
                         [](const auto& which) {
                             std::string name = which.param;
                             std::ranges::replace(name, '-', '_');
                             return name;
                         });

TEST(NormalHtml, tells_apart_what_differs) {
    using testing::normal_html;
    EXPECT_EQ(normal_html("<a  href='x' class=\"b\">\n one\n two </a>"),
              normal_html("<a class=\"b\" href=\"x\">one two</a>"));
    for (const char* other : {"<a class=\"b\" href=\"y\">one two</a>", "<a class=\"b\">one two</a>",
                              "<a class=\"b\" href=\"x\">one  too</a>",
                              "<b class=\"b\" href=\"x\">one two</b>", "<a class=\"b\" href=\"x\">one two"})
        EXPECT_NE(normal_html("<a class=\"b\" href=\"x\">one two</a>"), normal_html(other)) << other;
    EXPECT_EQ(normal_html("<br/>"), normal_html("<br>"));
    EXPECT_EQ(normal_html("<p>&amp;</p>"), normal_html("<p>&</p>"));
}

}  // namespace
}  // namespace waymark::web
