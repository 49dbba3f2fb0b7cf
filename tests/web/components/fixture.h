#pragma once
// A case of the design system's own fixtures: the options that its macro was called with, and what came out.

#include <boost/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "web/components/parts.h"

namespace waymark::web::testing {

/// Options by name; what is not there is empty.
class Options {
public:
    explicit Options(boost::json::value value) : m_value(std::move(value)) {}

    [[nodiscard]] bool has(std::string_view name) const;
    [[nodiscard]] bool is_true(std::string_view name) const;
    [[nodiscard]] bool is_false(std::string_view name) const;
    /// A string, or a number in digits.
    [[nodiscard]] std::string text(std::string_view name) const;
    [[nodiscard]] Options at(std::string_view name) const;
    /// The entries of a list, without those that are `false`. One that is a string becomes {"text": string}.
    [[nodiscard]] std::vector<Options> list(std::string_view name) const;
    [[nodiscard]] std::vector<Options> entries() const;
    /// From "html" or "text".
    [[nodiscard]] Content content() const;
    /// From the option's own string, or from its "html" or "text".
    [[nodiscard]] Content content(std::string_view name) const;
    [[nodiscard]] const boost::json::value& value() const { return m_value; }

private:
    boost::json::value m_value;
};

struct Fixture {
    std::string name;
    Options options;
    std::string call_block;  ///< Markup between the macro's begin and end.
    std::string html;
    /// Where markup was handed in between begin and end, that; else the options' own.
    [[nodiscard]] Content content() const;
};

std::vector<Fixture> read_fixtures(const std::string& component);

}  // namespace waymark::web::testing
