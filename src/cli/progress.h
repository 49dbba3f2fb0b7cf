#pragma once
// What `waymark plan` says on the way.

#include <cstddef>
#include <iosfwd>
#include <string>

#include "planner/limits.h"

namespace waymark::cli {

enum class ProgressStyle {
    Rewritten,  ///< One line, written over and over: for terminals.
    Lines,      ///< A line now and then: for files and pipes.
    None,
};

class ProgressWriter {
public:
    ProgressWriter(std::ostream& to, ProgressStyle style, std::size_t apprentices);

    void show(const planner::Progress& progress);
    /// Ends the line that was rewritten, so that what follows stands below it.
    void finish();

private:
    std::ostream& m_to;
    ProgressStyle m_style;
    std::size_t m_apprentices;
    double m_next = 0;  ///< No plain line before so many seconds.
    bool m_open = false;
};

/// "12.3 s: best 61,240, bound 61,200, gap 40 (0.7 points a head)"
std::string progress_line(const planner::Progress& progress, std::size_t apprentices);

}  // namespace waymark::cli
