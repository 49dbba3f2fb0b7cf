#include "web/pages/frame.h"

#include "web/assets/asset.h"
#include "web/components/footer.h"
#include "web/pages/links.h"

namespace waymark::web {

namespace {

/// Icons are named by address in the style sheet; a page that stands alone does without them.
std::string without_addresses(std::string_view css) {
    std::string kept;
    for (;;) {
        const auto at = css.find("url(/");
        kept += css.substr(0, at);
        if (at == std::string_view::npos) return kept;
        kept += "none";
        css.remove_prefix(css.find(')', at) + 1);
    }
}

Html head(const Frame& frame) {
    Html made = html(
        "<meta charset=\"utf-8\"><title>{}</title><meta name=\"viewport\" content=\"width=device-width, "
        "initial-scale=1, viewport-fit=cover\"><meta name=\"theme-color\" content=\"#005eb8\">",
        frame.title + " – Waymark");
    if (frame.alone) {
        // The browser itself holds the page to its promise.
        add(made,
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
            "'unsafe-inline'\">");
        for (const auto* name : {"nhsuk.css", "waymark.css"})
            add(made, "<style>{}</style>", base::trusted_markup(without_addresses(asset(name).bytes)));
        return made;
    }
    add(made, "<link rel=\"icon\" href=\"{}\" type=\"image/svg+xml\">", asset("favicon.svg").url);
    for (const auto* name : {"nhsuk.css", "waymark.css"})
        add(made, "<link rel=\"stylesheet\" href=\"{}\">", asset(name).url);
    add(made, "<script type=\"module\" src=\"{}\"></script>", asset("waymark.js").url);
    return made;
}

Html top(const Frame& frame) {
    Header bar;
    bar.service = {"Waymark", frame.alone ? "" : programmes_link()};
    if (!frame.programme.empty() && !frame.alone) {
        const auto item = [&](const char* text, Section section, std::string href) {
            bar.navigation.push_back({.content = text,
                                      .href = std::move(href),
                                      .active = false,
                                      .current = frame.section == section});
        };
        item("Board", Section::Board, board_link(frame.programme));
        item("By host", Section::Hosts, hosts_link(frame.programme));
        item("Quality of the plan", Section::Quality, quality_link(frame.programme));
        item("Where to look", Section::Advice, advice_link(frame.programme));
        item("What if", Section::Comparison, comparison_link(frame.programme));
        item("Something happened", Section::Change, change_link(frame.programme));
        item("How fragile", Section::Fragility, fragility_link(frame.programme));
    }
    for (const auto& item : frame.navigation) bar.navigation.push_back(item);
    bar.account = frame.account;
    return header(bar);
}

Html bottom(const Frame& frame) {
    Footer end;
    end.support_text = "Waymark plans the rotations of apprentices in health and social care.";
    if (!frame.alone)
        end.support = {{"Programmes", programmes_link()},
                       {"Licences", std::string(asset("third-party.txt").url)}};
    return footer(end);
}

}  // namespace

Html page(const Frame& frame) {
    const Html trail = frame.trail.empty() || frame.alone ? Html() : breadcrumb({.items = frame.trail});
    return html(
        "<!DOCTYPE html><html lang=\"en-GB\"><head>{}</head><body class=\"{}\">{}{}<div "
        "class=\"nhsuk-width-container\">{}<main class=\"nhsuk-main-wrapper\" "
        "id=\"maincontent\">{}</main></div>{}"
        "</body></html>\n",
        head(frame), frame.wide ? "wm-wide" : "", skip_link(), top(frame), trail, frame.content,
        bottom(frame));
}

}  // namespace waymark::web
