#include "web/record/links.h"

#include "web/http/target.h"
#include "web/record/lists.h"

namespace waymark::web::record {

namespace {

using records::Kind;

std::string path(std::initializer_list<std::string_view> parts) {
    std::string made;
    for (const auto part : parts) made += "/" + escape_url(part);
    return made;
}

}  // namespace

std::string home_link() { return "/"; }
std::string purpose_link() { return "/purpose"; }
std::string statistics_link() { return "/statistics"; }
std::string programme_link(std::string_view programme) { return path({"programmes", programme}); }

std::string list_link(std::string_view programme, std::string_view slug) {
    return path({"programmes", programme, slug});
}

std::string add_link(std::string_view programme, std::string_view slug) {
    return path({"programmes", programme, "add", slug});
}

std::string apprentice_link(std::string_view programme, std::string_view apprentice) {
    return path({"programmes", programme, "apprentices", apprentice});
}

std::string person_link(std::string_view person) { return path({"people", person}); }

std::string thing_link(const records::Record& record) {
    switch (record.kind) {
        case Kind::Person:
            return person_link(record.id);
        case Kind::Programme:
            return path({"programmes", record.programme, "programme", record.programme});
        case Kind::Grant:
        case Kind::Stay:
        case Kind::Special:
            return {};
        default:
            return path({"programmes", record.programme, find_list_page(record.kind)->slug, record.id});
    }
}

std::string below(const std::string& link, std::string_view word) { return link + "/" + std::string{word}; }

std::string page_link(const std::string& list, const std::vector<std::string>& after,
                      std::string_view words) {
    std::string made = list;
    char before = '?';
    if (!words.empty()) {
        made += "?name=" + escape_url(words);
        before = '&';
    }
    for (const auto& part : after) {
        made += before + ("after=" + escape_url(part));
        before = '&';
    }
    return made;
}

}  // namespace waymark::web::record
