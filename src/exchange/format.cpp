#include "exchange/format.h"

#include <fmt/format.h>

#include "base/text.h"
#include "exchange/json/fields.h"

namespace waymark::exchange {

namespace {

std::string_view word(FileKind kind) { return kind == FileKind::Programme ? "programme" : "plan"; }
FileKind other(FileKind kind) { return kind == FileKind::Programme ? FileKind::Plan : FileKind::Programme; }

std::string prefix(FileKind kind) { return fmt::format("waymark.{}/", word(kind)); }

}  // namespace

std::string_view written_format(FileKind kind) {
    return kind == FileKind::Programme ? "waymark.programme/1" : "waymark.plan/1";
}

std::expected<int, Issue> read_format(json::Value document, FileKind kind) {
    const auto refuse = [](std::string path, std::string message) {
        return std::unexpected(Issue{std::move(path), std::move(message)});
    };
    if (document.kind() != json::Kind::Object)
        return refuse("", fmt::format("must be a {} file, an object {{\"format\": \"{}\", ...}}, not {}",
                                      word(kind), written_format(kind), json::describe(document)));
    for (auto entry : document.children()) {
        if (entry.key() != "format") continue;
        const auto text = entry.text();
        if (entry.kind() != json::Kind::String)
            return refuse("format",
                          fmt::format("must be '{}', not {}", written_format(kind), json::describe(entry)));
        if (text == written_format(kind)) return newest_version;
        if (text.starts_with(prefix(kind)))
            return refuse("format", fmt::format("unknown version {}; this Waymark reads '{}'",
                                                base::quote(text), written_format(kind)));
        if (text.starts_with(prefix(other(kind))))
            return refuse("format", fmt::format("this is a {} file; a {} file is wanted here",
                                                word(other(kind)), word(kind)));
        return refuse("format", fmt::format("unknown format {}; must be '{}'", base::quote(text),
                                            written_format(kind)));
    }
    return refuse("format", fmt::format("is missing; a {} file says \"format\": \"{}\"", word(kind),
                                        written_format(kind)));
}

}  // namespace waymark::exchange
