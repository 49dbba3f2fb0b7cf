// What is JSON and what is not: one row for each way to get it wrong, with the whole of what is said.

#include <gtest/gtest.h>

#include <string>

#include "exchange/everything.h"
#include "exchange/json/tree.h"
#include "exchange/programme_json.h"

namespace waymark::exchange::json {
namespace {

using namespace std::string_view_literals;

std::string said_about(std::string_view text) {
    const auto tree = parse(text);
    return tree ? "read" : listed({tree.error()});
}

struct Row {
    std::string_view text;
    std::string_view said;
};

void expect_rows(std::initializer_list<Row> rows) {
    for (const auto& [text, said] : rows) EXPECT_EQ(said_about(text), std::string{said} + "\n") << text;
}

TEST(Json, takes_whatever_the_standard_allows) {
    for (const auto text :
         {"null"sv, "true"sv, "\"\""sv, "0"sv, "-0"sv, "-0.0e-0"sv, "1E+2"sv, "1e400"sv, " \t\r\n[ ]\n"sv,
          "{\"\":{\"\":[]}}"sv, R"("\u0000\"\\\/\b\f\n\r\t\ud83d\ude00")"sv, "\"\x7f é 漢 😀\""sv,
          "[1,[2,[3]],{\"a\":[{}]}]"sv, "123456789012345678901234567890"sv,
          "0.1234567890123456789012345678901234567890"sv, "1e-400"sv})
        EXPECT_EQ(said_about(text), "read") << text;
}

TEST(Json, says_where_a_text_is_no_json) {
    expect_rows({
        {"{\"a\": 1,\n \"b\" ,}",
         "line 2, column 6: no JSON from ',' on; perhaps a comma, a colon or a quotation mark is missing "
         "before it"},
        {"{\"a\" 1}",
         "line 1, column 6: no JSON from '1' on; perhaps a comma, a colon or a quotation mark is missing "
         "before it"},
        {"[1 2]",
         "line 1, column 4: no JSON from '2' on; perhaps a comma, a colon or a quotation mark is missing "
         "before it"},
        {"[1,]", "line 1, column 4: no comma may stand before the closing ]"},
        {"{\"a\": 1, }", "line 1, column 10: no comma may stand before the closing }"},
        {"[1}", "line 1, column 3: } closes nothing that is open here"},
        {"{\"a\": }", "line 1, column 7: a value is missing after the colon"},
        {"{'a': 1}", "line 1, column 2: texts and keys stand in double quotes: \"text\""},
        {"{} // note",
         "line 1, column 4: the document has ended before '//'; one object is all that may stand in the "
         "file"},
        {"{ // note\n}",
         "line 1, column 3: JSON has no comments; a \"note\" may stand in every entry instead"},
        {"{\n /* note */ }",
         "line 2, column 2: JSON has no comments; a \"note\" may stand in every entry instead"},
        {"[NaN]", "line 1, column 2: NaN is no JSON number"},
        {"[-Infinity]", "line 1, column 3: Infinity is no JSON number"},
        {"[None]", "line 1, column 2: None is written null in JSON"},
        {"[True]", "line 1, column 2: True is written true in JSON"},
        {"{} {}",
         "line 1, column 4: the document has ended before '{'; one object is all that may stand in the file"},
        {"[\"a\nb\"]",
         "line 1, column 4: '\\n' must be written as an escape inside a text; or a closing \" is missing "
         "before it"},
        {"[\"\\x\"]",
         "line 1, column 4: no JSON from 'x' on; perhaps a comma, a colon or a quotation mark is missing "
         "before it"},
        {"[\"\\u12g4\"]", "line 1, column 7: \\u must be followed by four hexadecimal digits"},
        {"[\"\\ud800\"]",
         "line 1, column 9: half of a surrogate pair: \\ud800 to \\udbff must be followed by \\udc00 to "
         "\\udfff"},
        {"[\"\\udc00\"]",
         "line 1, column 9: half of a surrogate pair: \\ud800 to \\udbff must be followed by \\udc00 to "
         "\\udfff"},
        {"[01]",
         "line 1, column 3: no JSON from '1' on; perhaps a comma, a colon or a quotation mark is missing "
         "before it"},
        {"[+1]",
         "line 1, column 2: no JSON from '+1' on; perhaps a comma, a colon or a quotation mark is missing "
         "before it"},
        {"[.5]",
         "line 1, column 2: no JSON from '.5' on; perhaps a comma, a colon or a quotation mark is missing "
         "before it"},
        {"[1.]",
         "line 1, column 4: no JSON from ']' on; perhaps a comma, a colon or a quotation mark is missing "
         "before it"},
        {"[1e99999999999]", "line 1, column 13: this number's exponent is too large"},
    });
}

TEST(Json, says_where_a_file_was_cut_off) {
    expect_rows({
        {"{", "line 1, column 2: the file ends too early; perhaps it was cut off"},
        {"{\"a\": [1, {\"b\": \"xy",
         "line 1, column 20: the file ends too early (inside a[1]); perhaps it was cut off"},
        {"[tru", "line 1, column 5: the file ends too early; perhaps it was cut off"},
        {"[1.", "line 1, column 4: the file ends too early; perhaps it was cut off"},
    });
    const auto whole = read_programme(everything);
    ASSERT_TRUE(whole);
    for (std::size_t length = 0; length < everything.size(); ++length)
        ASSERT_FALSE(parse(everything.substr(0, length))) << length;
}

TEST(Json, refuses_files_that_are_no_text) {
    expect_rows({
        {"", "is empty; a JSON object must stand here"},
        {" \r\n\t", "is empty; a JSON object must stand here"},
        {"\xef\xbb\xbf{}", "starts with a byte order mark; save it as UTF-8 without BOM"},
        {"\xff\xfe{\0}\0"sv, "looks like UTF-16; save it as UTF-8"},
        {"\xfe\xff\0{\0}"sv, "looks like UTF-16; save it as UTF-8"},
        {"{\0}\0"sv, "looks like UTF-16; save it as UTF-8"},
        {"\0{\0}"sv, "looks like UTF-16; save it as UTF-8"},
        {"{\n\"n\xe4me\": 1}", "line 2, column 3: byte 0xe4 at offset 4 is no UTF-8; save the file as UTF-8"},
        {"\"\xc0\x80\"", "line 1, column 2: byte 0xc0 at offset 1 is no UTF-8; save the file as UTF-8"},
        {"\"\xed\xa0\x80\"", "line 1, column 2: byte 0xed at offset 1 is no UTF-8; save the file as UTF-8"},
        {"\"\xf4\x90\x80\x80\"",
         "line 1, column 2: byte 0xf4 at offset 1 is no UTF-8; save the file as UTF-8"},
        {"\"é\xc3", "line 1, column 3: byte 0xc3 at offset 3 is no UTF-8; save the file as UTF-8"},
    });
}

TEST(Json, refuses_nesting_without_end) {
    const auto nested = [](std::size_t levels, std::string_view open, std::string_view close) {
        std::string text;
        for (std::size_t i = 0; i < levels; ++i) text += open;
        for (std::size_t i = 0; i < levels; ++i) text += close;
        return text;
    };
    EXPECT_EQ(said_about(nested(depth_max, "[", "]")), "read");
    EXPECT_EQ(said_about(nested(depth_max + 1, "[", "]")),
              "line 1, column 33: nested too deeply: 32 levels are the limit\n");
    EXPECT_EQ(said_about(nested(1'000'000, "[", "]")),
              "line 1, column 33: nested too deeply: 32 levels are the limit\n");
    EXPECT_EQ(said_about(nested(1'000'000, "{\"a\":", "}")),
              "line 1, column 161: nested too deeply: 32 levels are the limit\n");
}

TEST(Json, refuses_more_values_than_it_counts) {
    std::string text(2 * values_max, ' ');
    for (std::size_t i = 0; i < text.size(); i += 2) text[i] = i == 0 ? '[' : ',', text[i + 1] = '0';
    text += ']';
    EXPECT_EQ(said_about(text),
              "line 1, column 16777217: too many values; Waymark reads files of up to 8388608\n");
}

TEST(Json, keeps_texts_keys_and_their_order) {
    const auto text = R"({"b\u00e9": "\ud83d\ude00 x", "a": [1.50, true, null, ""], "b\u00e9": "plain"})"sv;
    const auto tree = parse(text);
    ASSERT_TRUE(tree);
    std::string seen;
    for (auto value : tree->root().children())
        seen += value.path() + "=" + std::string{value.text()} + "(" + std::to_string(value.size()) + ") ";
    EXPECT_EQ(seen, "['bé']=😀 x(0) a=(4) ['bé']=plain(0) ");
    const auto list = *tree->root().first()->next();
    const auto number = *list.first();
    EXPECT_EQ(number.text(), "1.50");
    EXPECT_TRUE(number.next()->flag());
    EXPECT_EQ(number.next()->next()->kind(), Kind::Null);
    EXPECT_EQ(number.next()->next()->next()->path(), "a[3]");
}

}  // namespace
}  // namespace waymark::exchange::json
