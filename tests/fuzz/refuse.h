#pragma once
// What every reader promises of its issues, whatever the input.

#include <vector>

#include "base/check.h"
#include "base/utf8.h"
#include "exchange/issue.h"

namespace waymark::fuzz {

inline void check_issues(const std::vector<exchange::Issue>& issues) {
    base::check(!issues.empty(), "a refusal says why");
    base::check(issues.size() <= 101, "a refusal is no longer than a person would read");
    for (const auto& [path, message] : issues) {
        base::check(!message.empty() && message.size() < 2000,
                    "an issue says something, and not without end");
        base::check(path.size() < 12'000, "a path is no longer than the nesting allows");
        base::check(!base::find_invalid_utf8(path) && !base::find_invalid_utf8(message), "issues are UTF-8");
    }
}

}  // namespace waymark::fuzz
