#pragma once
// Markup that cannot be built from unescaped text: what is text is escaped on entry, and trusting a string as
// markup needs the word trusted_markup, which a reader can search for.

#include <concepts>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace waymark::base {

/// Well-formed markup. Text converts into it, escaped.
class Html {
public:
    Html() = default;
    Html(std::string_view text) { add_text(text); }
    Html(const std::string& text) { add_text(text); }
    Html(const char* text) { add_text(text); }

    [[nodiscard]] const std::string& str() const { return m_markup; }
    [[nodiscard]] std::string take() && { return std::move(m_markup); }
    [[nodiscard]] bool empty() const { return m_markup.empty(); }

    Html& operator+=(const Html& other) {
        m_markup += other.m_markup;
        return *this;
    }
    friend Html operator+(Html a, const Html& b) { return std::move(a += b); }
    friend bool operator==(const Html&, const Html&) = default;

    void reserve(std::size_t bytes) { m_markup.reserve(bytes); }

private:
    friend Html trusted_markup(std::string markup);
    friend class HtmlWriter;
    void add_text(std::string_view text);
    std::string m_markup;
};

/// The caller vouches for it: our own files, never anything that was typed or read.
Html trusted_markup(std::string markup);

/// Why a literal cannot take so many arguments, or nothing where it can.
constexpr const char* literal_fault(std::string_view literal, std::size_t arguments) {
    std::size_t holes = 0;
    for (std::size_t i = 0; i + 1 < literal.size(); ++i) {
        if (literal[i] != '{' || literal[i + 1] != '}') continue;
        ++holes;
        if (i > 0 && literal[i - 1] == '=') return "an attribute's {} needs quotes";
    }
    return holes == arguments ? nullptr : "the number of {} is not the number of arguments";
}

/// A literal whose every {} takes one argument. A wrong number of {} does not compile, nor does a {} as an
/// attribute's value without quotes (where escaping would not help). There are no other placeholders: a
/// single brace stands for itself.
template <std::size_t Arguments>
class HtmlLiteral {
public:
    template <std::size_t Size>
    consteval HtmlLiteral(const char (&literal)[Size]) : m_text(literal, Size - 1) {
        if (const char* fault = literal_fault(m_text, Arguments)) throw fault;
    }
    [[nodiscard]] std::string_view text() const { return m_text; }

private:
    std::string_view m_text;
};

/// What fills one {}: markup as it is, text escaped, whole numbers in digits, a list joined.
class HtmlWriter {
public:
    static void put(Html& to, const Html& markup) { to.m_markup += markup.m_markup; }
    static void put(Html& to, std::string_view text) { to.add_text(text); }
    static void put(Html& to, const std::string& text) { to.add_text(text); }
    static void put(Html& to, const char* text) { to.add_text(text); }
    template <std::integral Number>
        requires(!std::same_as<Number, bool> && !std::same_as<Number, char>)
    static void put(Html& to, Number number) {
        to.m_markup += std::to_string(number);
    }
    static void put(Html& to, const std::vector<Html>& list) {
        for (const auto& item : list) to.m_markup += item.m_markup;
    }
    static void literal(Html& to, std::string_view markup) { to.m_markup += markup; }
};

/// Appends to markup that is being built: add(page, "<td>{}</td>", name).
template <class... Arguments>
void add(Html& to, std::type_identity_t<HtmlLiteral<sizeof...(Arguments)>> literal,
         const Arguments&... arguments) {
    std::string_view rest = literal.text();
    [[maybe_unused]] const auto up_to_hole = [&] {
        const auto hole = rest.find("{}");
        HtmlWriter::literal(to, rest.substr(0, hole));
        rest.remove_prefix(hole + 2);
    };
    ((up_to_hole(), HtmlWriter::put(to, arguments)), ...);
    HtmlWriter::literal(to, rest);
}

/// html("<p>{}</p>", name)
template <class... Arguments>
Html html(std::type_identity_t<HtmlLiteral<sizeof...(Arguments)>> literal, const Arguments&... arguments) {
    Html made;
    add<Arguments...>(made, literal, arguments...);
    return made;
}

}  // namespace waymark::base
