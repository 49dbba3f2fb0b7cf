#pragma once
// The colours of settings. Colour never speaks alone: every cell names its setting in words.

#include <string>

#include "base/html.h"
#include "base/id.h"
#include "domain/programmes/programme.h"

namespace waymark::web {

/// "wm-setting-3": a pale ground and a strong edge. Twelve, then they begin again.
std::string setting_class(base::Ref<domain::Setting> setting);

/// The key to the board: a patch and a name for each setting, and for what is no placement.
base::Html setting_key(const domain::Programme& programme);

}  // namespace waymark::web
