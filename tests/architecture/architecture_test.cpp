// The drawing in src/README.md against the code, and that the comparison notices what it should.

#include <gtest/gtest.h>

#include <filesystem>

#include "architecture/house.h"
#include "architecture/repository.h"

namespace waymark::architecture {
namespace {

using repository::root;
using repository::text_of;

std::vector<Source> sources_below(const std::filesystem::path& folder) {
    std::vector<Source> sources;
    for (const auto& file : repository::list_files(folder, {".h", ".cpp"}))
        sources.push_back({std::filesystem::relative(file, folder).string(), text_of(file)});
    return sources;
}

using Sentences = std::vector<std::string>;

TEST(Architecture, every_include_is_one_the_table_allows) {
    const auto page = read_page(text_of(root / "src/README.md"));
    ASSERT_GE(page.rooms.size(), 10U);
    ASSERT_GE(page.walls.size(), 5U);
    EXPECT_EQ(list_breaches(page, sources_below(root / "src")), Sentences{});
}

TEST(Architecture, the_build_links_what_the_table_says) {
    const auto page = read_page(text_of(root / "src/README.md"));
    EXPECT_EQ(list_differences(page, read_build(text_of(root / "src/CMakeLists.txt"))), Sentences{});
}

const char* const small_page = R"(
| Level | Room | Uses | What it is for |
| --- | --- | --- | --- |
| 0 | base | | Words. |
| 1 | domain | base | Values. |
| 2 | rules | domain | Rules. |

| Seen | Only in | Why |
| --- | --- | --- |
| `<boost/json` | base rules/read.cpp | Elsewhere values. |
)";

TEST(Architecture, a_file_reaches_what_its_room_uses_and_what_that_uses) {
    EXPECT_EQ(list_breaches(read_page(small_page),
                            {{"base/id.h", "#include <vector>\n"},
                             {"domain/x.h", "#include \"base/id.h\"\n#include \"domain/y.h\"\n"},
                             {"rules/x.h", "#include \"base/id.h\"\n"}}),
              Sentences{});
}

TEST(Architecture, arrows_that_the_table_does_not_allow_are_breaches) {
    EXPECT_EQ(list_breaches(read_page(small_page), {{"base/id.h", "  #include \"rules/x.h\"\n"},
                                                    {"domain/x.h", ""},
                                                    {"rules/x.h", ""},
                                                    {"cellar/x.h", ""}}),
              (Sentences{"base/id.h: base may not include rules", "cellar/x.h: no row for cellar"}));
}

TEST(Architecture, a_library_outside_its_places_is_a_breach) {
    const std::string include = "#include <boost/json.hpp>\n";
    EXPECT_EQ(list_breaches(read_page(small_page), {{"base/json.cpp", include},
                                                    {"rules/read.cpp", include},
                                                    {"rules/ready.cpp", include},
                                                    {"domain/x.cpp", include}}),
              (Sentences{"rules/ready.cpp: <boost/json may not stand here",
                         "domain/x.cpp: <boost/json may not stand here"}));
}

TEST(Architecture, a_row_without_files_and_an_arrow_upwards_are_breaches) {
    const auto page = read_page("| 0 | base | domain | |\n| 1 | domain | attic | |\n");
    EXPECT_EQ(list_breaches(page, {{"base/id.h", ""}}),
              (Sentences{"base (level 0) uses domain (level 1): not below it",
                         "domain uses attic, which has no row", "domain has a row and no files"}));
}

TEST(Architecture, a_build_that_differs_from_the_table_is_noticed) {
    const auto build = read_build(
        "waymark_room(base LIBRARIES fmt::fmt)\n"
        "waymark_room(domain USES base LIBRARIES Boost::json)\n"
        "waymark_room(attic USES base)\n");
    EXPECT_EQ(list_differences(read_page(small_page), build),
              (Sentences{"rules is not built", "attic is built and has no row"}));
    EXPECT_EQ(list_differences(read_page(small_page),
                               read_build("waymark_room(base)\nwaymark_room(domain USES base)\n"
                                          "waymark_room(rules USES domain base)\n")),
              (Sentences{"rules: the build says it uses [base domain], the table says [domain]"}));
}

}  // namespace
}  // namespace waymark::architecture
