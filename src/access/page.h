#pragma once
// The policy as a page for who answers for it: docs/ACCESS.md is this text.

#include <string>

namespace waymark::access {

/// Markdown: who sees which fields of whom and how, who may do what, who gives which role.
std::string write_access_page();

}  // namespace waymark::access
