// Waymark's side of signing in, told what to do line by line; sign_on.mjs plays browser and provider.
//
//   flow FILE       the file of providers; the first one is used, and https://waymark.example/back is
//   returned to
//
//   begin           -> go ADDRESS                    a new attempt
//   finish STATE ISS CODE ERROR ('-': none)          -> claims ISSUER SUBJECT one|two, or refused SENTENCE
//   spoil verifier|nonce                             of the attempt that is under way
//   later SECONDS                                    moves the clock

#include <fmt/format.h>

#include <chrono>
#include <iostream>
#include <sstream>

#include "oidc/providers_file.h"
#include "oidc/sign_in.h"

namespace {

using namespace waymark;
using namespace waymark::oidc;

const std::string return_to = "https://waymark.example/back";

std::string next_word(std::istringstream& line) {
    std::string word;
    line >> word;
    return word == "-" ? "" : word;
}

class Flow {
public:
    explicit Flow(const Provider& provider) : m_sign_in(provider) {}

    std::string obey(const std::string& text) {
        std::istringstream line{text};
        const auto order = next_word(line);
        if (order == "begin") return begin();
        if (order == "finish") return finish(line);
        if (order == "spoil") return spoil(next_word(line));
        if (order == "later") m_ahead += std::chrono::seconds{std::stoi(next_word(line))};
        return "done";
    }

private:
    [[nodiscard]] std::chrono::sys_seconds now() const {
        return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()) + m_ahead;
    }

    std::string begin() {
        m_attempt = new_attempt();
        const auto address = m_sign_in.begin(m_attempt, return_to, now());
        return address ? "go " + *address : "refused " + address.error().message;
    }

    std::string finish(std::istringstream& line) {
        Answer answer;
        for (auto* field : {&answer.state, &answer.issuer, &answer.code, &answer.error})
            *field = next_word(line);
        const auto claims = m_sign_in.finish(answer, m_attempt, return_to, now());
        if (!claims) return "refused " + claims.error().message;
        return fmt::format("claims {} {} {}", claims->issuer, claims->subject,
                           claims->second_factor ? "two" : "one");
    }

    std::string spoil(const std::string& what) {
        (what == "nonce" ? m_attempt.nonce : m_attempt.verifier) = new_attempt().nonce;
        return "done";
    }

    SignIn m_sign_in;
    Attempt m_attempt;
    std::chrono::seconds m_ahead{0};
};

}  // namespace

int main(int count, char** words) {
    const auto providers = read_providers(count == 2 ? words[1] : "");
    if (!providers || providers->empty()) {
        std::cerr << "flow: no provider: " << (providers ? "none in the file" : providers.error()[0].message)
                  << '\n';
        return 1;
    }
    Flow flow{providers->front()};
    for (std::string line; std::getline(std::cin, line);) std::cout << flow.obey(line) << '\n' << std::flush;
    return 0;
}
