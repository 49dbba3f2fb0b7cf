#pragma once
// What stands around every page: head, skip link, header, breadcrumb, footer.

#include <string>
#include <vector>

#include "base/html.h"
#include "web/components/header.h"
#include "web/components/links.h"
#include "web/pages/shown.h"

namespace waymark::web {

enum class Section { None, Board, Hosts, Quality, Advice, Comparison, Change, Fragility };

struct Frame {
    std::string title;      ///< "Board: Leeds". The browser's title adds "Waymark".
    std::string programme;  ///< In addresses; empty: a page of no programme.
    Section section = Section::None;
    std::vector<Crumb> trail;
    bool wide = false;   ///< The board takes the whole width.
    bool alone = false;  ///< One file: styles inside, no link out, no script.
    base::Html content;
    /// Of pages that are of no programme file: what stands in the bar instead.
    std::vector<Header::NavigationItem> navigation = {};
    std::vector<Header::AccountItem> account = {};
};

/// The whole document.
base::Html page(const Frame& frame);

}  // namespace waymark::web
