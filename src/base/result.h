#pragma once
// What may fail returns a Result; the message names the thing and the value.

#include <expected>
#include <string>
#include <utility>

namespace waymark::base {

/// A failure in one sentence for the person who can mend it.
struct Error {
    std::string message;
    friend bool operator==(const Error&, const Error&) = default;
};

template <class T>
using Result = std::expected<T, Error>;

inline std::unexpected<Error> fail(std::string message) { return std::unexpected(Error{std::move(message)}); }

}  // namespace waymark::base

#define WAYMARK_TRY_JOIN_(a, b) a##b
#define WAYMARK_TRY_NAME_(line) WAYMARK_TRY_JOIN_(try_result_, line)

/// TRY(auto plan, read_plan(text)): declares `plan`, or returns the failure to the caller.
#define TRY(declaration, ...)                                                   \
    auto WAYMARK_TRY_NAME_(__LINE__) = (__VA_ARGS__);                           \
    if (!WAYMARK_TRY_NAME_(__LINE__))                                           \
        return std::unexpected(std::move(WAYMARK_TRY_NAME_(__LINE__)).error()); \
    declaration = std::move(*WAYMARK_TRY_NAME_(__LINE__))

/// TRY_DO(save(plan)): for a failure without a value.
#define TRY_DO(...)                                                                                        \
    do {                                                                                                   \
        if (auto try_done = (__VA_ARGS__); !try_done) return std::unexpected(std::move(try_done).error()); \
    } while (false)
