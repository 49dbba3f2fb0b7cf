#include "base/html.h"

#include <gtest/gtest.h>

namespace waymark::base {
namespace {

TEST(Html, escapes_text_on_entry) {
    EXPECT_EQ(Html("<b>\"R&D\" isn't</b>").str(), "&lt;b&gt;&quot;R&amp;D&quot; isn&#39;t&lt;/b&gt;");
    EXPECT_EQ(html("<p title=\"{}\">{}</p>", "a\"b", std::string("1 < 2")).str(),
              "<p title=\"a&quot;b\">1 &lt; 2</p>");
}

TEST(Html, takes_markup_as_it_is) {
    const Html inner = html("<b>{}</b>", "&");
    EXPECT_EQ(html("<p>{}{}</p>", inner, 7).str(), "<p><b>&amp;</b>7</p>");
    EXPECT_EQ(html("<ul>{}</ul>", std::vector<Html>{html("<li>{}</li>", 1), html("<li>{}</li>", 2)}).str(),
              "<ul><li>1</li><li>2</li></ul>");
    EXPECT_EQ(trusted_markup("<br>").str(), "<br>");
}

TEST(Html, does_not_look_for_holes_in_arguments) {
    EXPECT_EQ(html("<i>{}</i><i>{}</i>", "{}", "x{}y").str(), "<i>{}</i><i>x{}y</i>");
}

TEST(Html, replaces_the_byte_that_may_not_stand_in_html) {
    EXPECT_EQ(Html(std::string_view("a\0b", 3)).str(),
              "a\xEF\xBF\xBD"
              "b");
}

// What html() does with a fault is to throw while compiling, which no running test can see.
TEST(Html, finds_faults_in_a_literal_when_compiling) {
    static_assert(!literal_fault("<p>{}</p>", 1));
    static_assert(!literal_fault("p { color: red }", 0));
    static_assert(literal_fault("<p>{}</p>", 0));
    static_assert(literal_fault("<p>{}</p>", 2));
    static_assert(literal_fault("<p id={}>", 1));
    static_assert(!literal_fault("<p id=\"{}\">", 1));
}

}  // namespace
}  // namespace waymark::base
