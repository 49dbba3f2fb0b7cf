#include "web/pages/settings.h"

namespace waymark::web {

using base::add;
using base::Html;
using base::html;

std::string setting_class(base::Ref<domain::Setting> setting) {
    return "wm-setting-" + std::to_string(setting.at % 12);
}

Html setting_key(const domain::Programme& programme) {
    Html items;
    for (const auto setting : programme.settings.refs())
        add(items, "<li><span class=\"wm-patch {}\"></span>{}</li>", setting_class(setting),
            programme.settings[setting].name);
    for (const auto& [kind, name] : {std::pair{"wm-unfilled", "Not placed"},
                                     std::pair{"wm-joint", "Joint week"}, std::pair{"wm-leave", "Leave"}})
        add(items, "<li><span class=\"wm-patch {}\"></span>{}</li>", kind, name);
    return html("<ul class=\"wm-key\" aria-label=\"Key to the colours\">{}</ul>", items);
}

}  // namespace waymark::web
