#pragma once
// Apprentices who start together, and the blocks of their journey.

#include <string>
#include <vector>

#include "base/date.h"

namespace waymark::domain {

enum class BlockKind { Placement, Joint, Leave };

/// With whom a placement block may be spent.
enum class Host { Any, Employer, Partner };

struct Block {
    std::string id;
    BlockKind kind = BlockKind::Placement;
    int weeks = 1;
    Host host = Host::Any;
    std::string note;
    friend bool operator==(const Block&, const Block&) = default;
};

struct Cohort {
    std::string id;
    base::Day starts;  ///< A Monday.
    std::vector<Block> blocks;
    std::string note;
    friend bool operator==(const Cohort&, const Cohort&) = default;
};

/// A block with its dates.
struct DatedBlock {
    std::string id;
    BlockKind kind = BlockKind::Placement;
    Host host = Host::Any;
    base::Period period;
    [[nodiscard]] int weeks() const {
        return static_cast<int>((period.until - period.from) / std::chrono::weeks{1});
    }
};

/// All blocks in order; they follow one another without a gap from the cohort's start.
std::vector<DatedBlock> dated_blocks(const Cohort& cohort);

/// The placement blocks alone, in order. A journey is indexed by position in this list.
std::vector<DatedBlock> placement_blocks(const Cohort& cohort);

}  // namespace waymark::domain
