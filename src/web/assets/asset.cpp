#include "web/assets/asset.h"

#include <algorithm>

#include "base/check.h"

namespace waymark::web {

const Asset& asset(std::string_view name) {
    const auto assets = list_assets();
    const auto it = std::ranges::find(assets, name, &Asset::name);
    base::check(it != assets.end(), "pages name only assets that are built in");
    return *it;
}

const Asset* find_asset_at(std::string_view url) {
    const auto assets = list_assets();
    const auto it = std::ranges::find(assets, url, &Asset::url);
    return it != assets.end() ? &*it : nullptr;
}

}  // namespace waymark::web
