// The file of providers: every mistake named by its line.

#include "oidc/providers_file.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

namespace waymark::oidc {
namespace {

namespace fs = std::filesystem;

const std::string whole = R"([[provider]]
id = "cis2"
words = "Sign in with NHS Care Identity"
issuer = "https://id.example.org/realm"
client-id = "waymark"
client-secret-file = "cis2.secret"
scopes = ["openid", "profile"]
ask-for-acr = ["AAL2"]
second-factor = { acr = ["AAL2", "AAL3"], amr = ["mfa"] }
authorities-file = "/etc/ssl/own.pem"
proxy = "http://proxy.example:3128"

[[provider]]
id = "trust"
words = "Sign in with the trust's account"
issuer = "https://login.example.net/"
client-id = "waymark"
second-factor = "always"
)";

using Lines = std::vector<std::pair<int, std::string>>;

/// The issues' lines and beginnings, so that a test reads like a list.
void expect_issues(const std::string& text, const Lines& expected) {
    const auto read = parse_providers(text);
    ASSERT_FALSE(read) << text;
    ASSERT_EQ(read.error().size(), expected.size()) << text << "\nfirst: " << read.error()[0].message;
    for (std::size_t at = 0; at < expected.size(); ++at) {
        EXPECT_EQ(read.error()[at].line, expected[at].first) << read.error()[at].message;
        EXPECT_TRUE(read.error()[at].message.contains(expected[at].second)) << read.error()[at].message;
    }
}

std::string with_line(const std::string& line) {
    return "[[provider]]\nid = \"a\"\nwords = \"b\"\nissuer = \"https://c.example\"\nclient-id = \"d\"\n" +
           line + "\n";
}

TEST(ProvidersFile, describes_each_provider) {
    const auto read = parse_providers(whole);
    ASSERT_TRUE(read) << read.error()[0].message;
    ASSERT_EQ(read->size(), 2U);
    Provider cis2{"cis2",
                  "Sign in with NHS Care Identity",
                  "https://id.example.org/realm",
                  "waymark",
                  "",
                  {"openid", "profile"},
                  {"AAL2"},
                  {false, {"mfa"}, {"AAL2", "AAL3"}},
                  {"/etc/ssl/own.pem", "http://proxy.example:3128"}};
    EXPECT_EQ((*read)[0].provider, cis2);
    EXPECT_EQ((*read)[0].secret_file, "cis2.secret");
    EXPECT_EQ((*read)[0].secret_line, 6);
    Provider trust{"trust",
                   "Sign in with the trust's account",
                   "https://login.example.net/",
                   "waymark",
                   "",
                   {"openid"},
                   {},
                   {true, {}, {}},
                   {}};
    EXPECT_EQ((*read)[1].provider, trust);
}

TEST(ProvidersFile, without_providers_is_none) {
    EXPECT_TRUE(parse_providers("").value().empty());
    EXPECT_TRUE(parse_providers("# none yet\n").value().empty());
}

TEST(ProvidersFile, names_every_mistake_by_its_line) {
    expect_issues(
        "[[provider]]\nid = \"A b\"\nwords = 17\nissuer = \"http://id.example.org\"\nclientid = "
        "\"x\"\nscopes = [\"profile\"]\n",
        {{1, "this provider has no client-id"},
         {2, "id must be of small letters"},
         {3, "words must be a text of one line"},
         {4, "is not https"},
         {5, "'clientid' is not known here; did you mean 'client-id'?"},
         {6, "scopes must have \"openid\""}});
    expect_issues("[[provider]]\n", {{1, "no id"}, {1, "no words"}, {1, "no issuer"}, {1, "no client-id"}});
}

TEST(ProvidersFile, takes_no_value_for_what_it_is_not) {
    expect_issues(with_line("scopes = \"openid\""), {{6, "a list of words"}});
    expect_issues(with_line("scopes = []"), {{6, "a list of words"}});
    expect_issues(with_line("scopes = [\"openid profile\"]"), {{6, "a list of words"}});
    expect_issues(with_line("scopes = [\"openid\", 2]"), {{6, "a list of words"}});
    expect_issues(with_line("second-factor = true"), {{6, "must be \"always\""}});
    expect_issues(with_line("second-factor = \"never\""), {{6, "must be \"always\""}});
    expect_issues(with_line("second-factor = {}"), {{6, "neither amr nor acr"}});
    expect_issues(with_line("second-factor = { arc = [\"x\"] }"),
                  {{6, "'arc' is not known here; did you mean 'acr'?"}});
    expect_issues(with_line("second-factor = { amr = \"mfa\" }"), {{6, "a list of words"}});
    expect_issues(with_line("proxy = \"\""), {{6, "of one line"}});
    expect_issues(with_line("proxy = \"a\\nb\""), {{6, "of one line"}});
    expect_issues(with_line("client-secret = \"s3cret\""), {{6, "'client-secret' is not known here"}});
}

TEST(ProvidersFile, that_is_no_such_file_is_refused) {
    expect_issues("[[provider]\n", {{1, "is no TOML"}});
    expect_issues("[provider]\nid = \"a\"\n", {{1, "in two brackets"}});
    expect_issues("provider = []\nprovider = []\n", {{2, "is no TOML"}});
    expect_issues("[[providers]]\nid = \"a\"\n",
                  {{1, "'providers' is not known here; did you mean 'provider'?"}});
    expect_issues("provider = [1]\n", {{1, "in two brackets"}});
    expect_issues("id = \"\xff\"\n", {{1, "is no TOML"}});
}

TEST(ProvidersFile, has_one_provider_for_one_issuer_and_one_id) {
    const std::string one =
        "[[provider]]\nid = \"a\"\nwords = \"b\"\nissuer = \"https://c.example\"\nclient-id = \"d\"\n";
    expect_issues(one + one, {{6, "there is a provider 'a' already"},
                              {6, "with the issuer 'https://c.example' already"}});
}

/// A folder for one test, gone after it.
class Folder {
public:
    Folder() : m_path(fs::temp_directory_path() / ("waymark-oidc-" + std::to_string(::getpid()))) {
        fs::create_directories(m_path);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder() { fs::remove_all(m_path); }
    fs::path write(const std::string& name, const std::string& text,
                   fs::perms mode = fs::perms::owner_read) const {
        fs::remove(m_path / name);
        std::ofstream{m_path / name} << text;
        fs::permissions(m_path / name, mode);
        return m_path / name;
    }

private:
    fs::path m_path;
};

TEST(ProvidersFile, has_its_secrets_beside_it) {
    const Folder folder;
    const auto file = folder.write("providers.toml", whole);
    folder.write("cis2.secret", "s3cret\n");
    const auto read = read_providers(file);
    ASSERT_TRUE(read) << read.error()[0].message;
    EXPECT_EQ((*read)[0].client_secret, "s3cret");
    EXPECT_EQ((*read)[1].client_secret, "");
}

TEST(ProvidersFile, keeps_no_secret_that_others_may_read) {
    const Folder folder;
    const auto file = folder.write("providers.toml", whole);
    const auto message = [&] {
        const auto read = read_providers(file);
        return read ? "no failure" : std::to_string(read.error()[0].line) + " " + read.error()[0].message;
    };
    EXPECT_TRUE(message().starts_with("6 the client-secret-file cannot be read: "));
    folder.write("cis2.secret", "s3cret\n", fs::perms::owner_read | fs::perms::group_read);
    EXPECT_EQ(message(), "6 the client-secret-file may be used by others than its owner; chmod 600 it");
    for (const std::string& odd : {std::string{}, std::string{"\n"}, std::string{"a b"},
                                   std::string{"a\nb\n"}, std::string(1025, 's'), std::string{"s\xc3\xa9"}}) {
        folder.write("cis2.secret", odd);
        EXPECT_EQ(message(),
                  "6 the client-secret-file must hold one line without blanks, the secret and nothing else");
    }
    EXPECT_FALSE(read_providers(file.parent_path() / "nothing.toml"));
}

}  // namespace
}  // namespace waymark::oidc
