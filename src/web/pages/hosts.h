#pragma once
// The same plan from the hosts' side: each placement's weeks and places, who is there, what stands empty.

#include "base/html.h"
#include "web/pages/shown.h"

namespace waymark::web {

base::Html hosts_page(const Shown& shown);

}  // namespace waymark::web
