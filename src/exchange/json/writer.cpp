#include "exchange/json/writer.h"

#include <fmt/format.h>

#include <iterator>
#include <utility>

#include "base/check.h"

namespace waymark::exchange::json {

void Writer::new_line() {
    m_text += '\n';
    m_text.append(2 * m_open.size(), ' ');
}

void Writer::separate() {
    if (m_open.empty()) return;
    auto& [layout, is_empty] = m_open.back();
    if (!is_empty) m_text += layout == Layout::Lines ? "," : ", ";
    is_empty = false;
    if (layout == Layout::Lines) new_line();
}

void Writer::before_value() {
    if (!std::exchange(m_after_key, false)) separate();
}

void Writer::begin(char bracket, Layout layout) {
    before_value();
    m_text += bracket;
    m_open.push_back({layout, true});
}

void Writer::end(char bracket) {
    const auto open = m_open.back();
    m_open.pop_back();
    if (open.layout == Layout::Lines && !open.is_empty) new_line();
    m_text += bracket;
}

void Writer::key(std::string_view key) {
    separate();
    quoted(key);
    m_text += ": ";
    m_after_key = true;
}

void Writer::quoted(std::string_view text) {
    m_text += '"';
    for (const char c : text) {
        switch (c) {
            case '"':
                m_text += "\\\"";
                break;
            case '\\':
                m_text += "\\\\";
                break;
            case '\n':
                m_text += "\\n";
                break;
            case '\r':
                m_text += "\\r";
                break;
            case '\t':
                m_text += "\\t";
                break;
            default:
                if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f)
                    fmt::format_to(std::back_inserter(m_text), "\\u{:04x}", static_cast<unsigned>(c));
                else
                    m_text += c;
        }
    }
    m_text += '"';
}

void Writer::text(std::string_view text) {
    before_value();
    quoted(text);
}

void Writer::number(std::int64_t number) {
    before_value();
    fmt::format_to(std::back_inserter(m_text), "{}", number);
}

void Writer::number(double number) {
    before_value();
    fmt::format_to(std::back_inserter(m_text), "{}", number);
}

void Writer::flag(bool flag) {
    before_value();
    m_text += flag ? "true" : "false";
}

void Writer::null() {
    before_value();
    m_text += "null";
}

std::string Writer::take() {
    base::check(m_open.empty(), "every object and array was ended");
    m_text += '\n';
    return std::exchange(m_text, {});
}

}  // namespace waymark::exchange::json
