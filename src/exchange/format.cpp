#include "exchange/format.h"

#include <fmt/format.h>

#include <array>

#include "base/text.h"
#include "exchange/json/fields.h"

namespace waymark::exchange {

namespace {

constexpr std::array kinds{FileKind::Programme, FileKind::Plan, FileKind::Change};

std::string_view word(FileKind kind) {
    switch (kind) {
        case FileKind::Programme:
            return "programme";
        case FileKind::Plan:
            return "plan";
        case FileKind::Change:
            return "change";
    }
    return "";
}

std::string prefix(FileKind kind) { return fmt::format("waymark.{}/", word(kind)); }

}  // namespace

std::string_view written_format(FileKind kind) {
    switch (kind) {
        case FileKind::Programme:
            return "waymark.programme/1";
        case FileKind::Plan:
            return "waymark.plan/1";
        case FileKind::Change:
            return "waymark.change/1";
    }
    return "";
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
        for (const auto other : kinds)
            if (text.starts_with(prefix(other)))
                return refuse("format", fmt::format("this is a {} file; a {} file is wanted here",
                                                    word(other), word(kind)));
        return refuse("format", fmt::format("unknown format {}; must be '{}'", base::quote(text),
                                            written_format(kind)));
    }
    return refuse("format", fmt::format("is missing; a {} file says \"format\": \"{}\"", word(kind),
                                        written_format(kind)));
}

}  // namespace waymark::exchange
