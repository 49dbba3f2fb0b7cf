#pragma once
// The style sheet, script and icons that are built into the program (cmake/EmbedAssets.cmake makes them).

#include <span>
#include <string_view>

namespace waymark::web {

struct Asset {
    std::string_view name;     ///< "waymark.css"
    std::string_view url;      ///< "/assets/waymark-1f2e3d4c5b6a.css": changes whenever the bytes do.
    std::string_view type;     ///< "text/css; charset=utf-8"
    std::string_view bytes;    ///< As they are.
    std::string_view gzipped;  ///< The same, for browsers that take gzip.
};

std::span<const Asset> list_assets();

/// The asset of that name; a name that is not there is a bug.
const Asset& asset(std::string_view name);

/// The asset at that address, or none.
const Asset* find_asset_at(std::string_view url);

}  // namespace waymark::web
