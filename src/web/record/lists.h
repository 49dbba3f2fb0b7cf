#pragma once
// The lists of a programme that have a page each, in one table: addresses, titles and columns come from it.

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "records/record.h"
#include "store/records/lists.h"
#include "store/records/table.h"

namespace waymark::web::record {

struct ListPage {
    std::string_view slug;   ///< In addresses: "placements".
    std::string_view title;  ///< "Placements"
    std::string_view one;    ///< "placement"
    store::List list;
    records::Kind kind;
    std::span<const std::string_view> columns;  ///< Fields beside the name.
    bool can_be_added = false;
};

std::span<const ListPage> list_pages();
const ListPage* find_list_page(std::string_view slug);
/// Of the things of a kind.
const ListPage* find_list_page(records::Kind kind);

/// What stands at an address: /programmes/{programme}/{slug}/{id}. Nothing where things of that list have no
/// page of their own.
std::optional<store::Key> key_at(const std::string& programme, std::string_view slug, const std::string& id);

}  // namespace waymark::web::record
