#include "cli/progress.h"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

#include "cli/numbers.h"

namespace waymark::cli {

namespace {

constexpr double seconds_between_lines = 2;

}  // namespace

ProgressWriter::ProgressWriter(std::ostream& to, ProgressStyle style, std::size_t apprentices)
    : m_to(to), m_style(style), m_apprentices(apprentices) {}

void ProgressWriter::show(const planner::Progress& progress) {
    switch (m_style) {
        case ProgressStyle::None:
            return;
        case ProgressStyle::Lines:
            if (progress.seconds < m_next) return;
            m_next = progress.seconds + seconds_between_lines;
            m_to << progress_line(progress, m_apprentices) << '\n' << std::flush;
            return;
        case ProgressStyle::Rewritten:
            // To the start of the line, the text, and nothing of a longer one before it.
            m_to << '\r' << progress_line(progress, m_apprentices) << "\x1b[K" << std::flush;
            m_open = true;
            return;
    }
}

void ProgressWriter::finish() {
    if (m_open) m_to << '\n' << std::flush;
    m_open = false;
}

std::string progress_line(const planner::Progress& progress, std::size_t apprentices) {
    // Nothing that costs is negative, so 0 is a bound from the beginning.
    const auto bound = std::max<std::int64_t>(0, progress.bound);
    const auto gap = progress.cost - bound;
    return fmt::format("{:.1f} s: best {}, bound {}, gap {} ({})", progress.seconds, grouped(progress.cost),
                       grouped(bound), grouped(gap), per_head(gap, apprentices));
}

}  // namespace waymark::cli
