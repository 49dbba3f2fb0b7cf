#pragma once
// JSON text for people and machines: lists of entries one to a line, each entry on its line, in the order of
// the calls. The same calls make the same bytes.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace waymark::exchange::json {

class Writer {
public:
    /// An object or array whose members stand on lines of their own, or all on one line.
    enum class Layout { Lines, Inline };

    void begin_object(Layout layout = Layout::Inline) { begin('{', layout); }
    void end_object() { end('}'); }
    void begin_array(Layout layout = Layout::Inline) { begin('[', layout); }
    void end_array() { end(']'); }

    /// The key of the value that the next call writes.
    void key(std::string_view key);
    void text(std::string_view text);
    void number(std::int64_t number);
    void number(double number);  ///< The shortest text that reads back as the same number.
    void flag(bool flag);
    void null();

    /// The document, with a line break at its end. Every object and array has been ended.
    std::string take();

private:
    struct Open {
        Layout layout = Layout::Inline;
        bool is_empty = true;
    };
    void begin(char bracket, Layout layout);
    void end(char bracket);
    void before_value();
    void separate();
    void quoted(std::string_view text);
    void new_line();

    std::string m_text;
    std::vector<Open> m_open;
    bool m_after_key = false;
};

}  // namespace waymark::exchange::json
