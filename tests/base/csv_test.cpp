// Cells come out as they went in, and never as formulas.

#include "base/csv.h"

#include <gtest/gtest.h>

namespace waymark::base {
namespace {

TEST(Csv, leaves_plain_text_alone) {
    for (const char* const plain :
         {"", "Wren", "2027-03-01", "Ŵyn", "12", "-12.5", "-0", "a=b", "3 + 4", "ward-4"})
        EXPECT_EQ(csv_cell(plain), plain);
}

TEST(Csv, quotes_what_divides_cells_and_lines) {
    EXPECT_EQ(csv_cell("a,b"), "\"a,b\"");
    EXPECT_EQ(csv_cell("say \"yes\""), "\"say \"\"yes\"\"\"");
    EXPECT_EQ(csv_cell("one\r\ntwo"), "\"one\r\ntwo\"");
    EXPECT_EQ(csv_cell(" a"), "\" a\"");
    EXPECT_EQ(csv_line({"", "a", "b,c"}), ",a,\"b,c\"\r\n");
    EXPECT_EQ(csv_line({}), "\r\n");
}

TEST(Csv, makes_no_formula) {
    const std::pair<std::string, std::string> table[] = {
        {"=1+1", "\"'=1+1\""},
        {"+44 113", "\"'+44 113\""},
        {"-x", "\"'-x\""},
        {"@SUM(A1)", "\"'@SUM(A1)\""},
        {"\t=1", "\"'\t=1\""},
        {"\r=1", "\"'\r=1\""},
        {"  =1", "\"'  =1\""},
        {"\n=1", "\"'\n=1\""},
        {"|calc", "\"'|calc\""},
        {"-1+2", "\"'-1+2\""},
        {"-", "\"'-\""},
        {"-1.", "\"'-1.\""},
        {"\uFF1D1", "\"'\uFF1D1\""},
        {std::string{"\0=1", 3}, std::string{"\"'\0=1\"", 6}}};
    for (const auto& [text, cell] : table) EXPECT_EQ(csv_cell(text), cell) << text;
}

}  // namespace
}  // namespace waymark::base
