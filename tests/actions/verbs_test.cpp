// The table of verbs and the actions: whatever somebody may ask for, something does, or it is listed here as
// not yet done. The list can only become shorter.

#include "access/verbs.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <regex>
#include <set>
#include <string>

#include "architecture/repository.h"

namespace waymark::actions {
namespace {

/// Not yet done, or not asked of anybody, and why.
const std::map<std::string, std::string> undone{
    {"SeeRules", "what is seen of the programme's record is decided field by field"},
    {"SeePreferences", "what is seen of an apprentice's record is decided field by field"},
    {"VerifyAudit", "on the command line by whoever holds database and key file; for roles with the pages"},
    {"SeeRegister", "as above; it holds no data of anybody"},
    {"SeeInstallation", "comes with the running of an installation"},
    {"BackUp", "comes with the running of an installation"},
};

/// The words of the enum, in its order, as the source has them.
std::vector<std::string> list_words() {
    const auto text = repository::text_of(repository::root / "src/access/vocabulary.h");
    const auto begin = text.find("enum class Verb {");
    const auto body = text.substr(begin, text.find("};", begin) - begin);
    std::vector<std::string> words;
    const std::regex word{R"((?:^|\n)\s+([A-Z][A-Za-z]+),)"};
    for (auto it = std::sregex_iterator{body.begin(), body.end(), word}; it != std::sregex_iterator{}; ++it)
        words.push_back((*it)[1]);
    return words;
}

/// Verbs that some action names.
std::set<std::string> list_done() {
    std::set<std::string> done;
    const std::regex use{R"(Verb::([A-Z][A-Za-z]+))"};
    for (const auto& file : repository::list_files(repository::root / "src/actions", {".cpp"})) {
        const auto text = repository::text_of(file);
        for (auto it = std::sregex_iterator{text.begin(), text.end(), use}; it != std::sregex_iterator{};
             ++it)
            done.insert((*it)[1]);
    }
    return done;
}

TEST(Verbs, are_all_done_by_some_action_or_listed_as_not_yet_done) {
    const auto words = list_words();
    ASSERT_EQ(words.size(), access::verbs().size());
    const auto done = list_done();
    for (const auto& word : words) {
        if (undone.contains(word))
            EXPECT_FALSE(done.contains(word)) << word << " is done now: take it off the list";
        else
            EXPECT_TRUE(done.contains(word)) << word << " is promised, and nothing does it";
    }
    for (const auto& [word, why] : undone)
        EXPECT_NE(std::ranges::find(words, word), words.end()) << word << " is no verb";
}

}  // namespace
}  // namespace waymark::actions
