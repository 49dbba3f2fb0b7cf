#include "store/events/fault.h"

#include <fmt/format.h>

#include "base/check.h"

namespace waymark::store::events {

namespace {

std::string what_happened(const Fault& fault) {
    switch (fault.kind) {
        case FaultKind::Changed:
            return "does not hold what was written there";
        case FaultKind::Removed:
            return fault.first == fault.last ? "was removed" : "were removed";
        case FaultKind::Inserted:
            return "was inserted: nothing was written there";
        case FaultKind::Moved:
            return fmt::format("was written as {} and moved here", fault.detail);
        case FaultKind::Forked:
            return "does not follow the event before it: an older state was restored and continued";
        case FaultKind::TipGone:
            return "nothing says where the chain ends";
        case FaultKind::TipChanged:
            return "what says that the chain ends here was not made with this key file";
        case FaultKind::TipOlder:
            return "stands after the end of the chain: what says where it ends was put back";
        case FaultKind::HeadGone:
            return fmt::format("the signed head of {} is missing", fault.detail);
        case FaultKind::HeadChanged:
            return fmt::format("the head of {} is not signed with this key file", fault.detail);
        case FaultKind::HeadDiffers:
            return fmt::format("is not the event that the head of {} was signed for", fault.detail);
        case FaultKind::RolledBack:
            return fmt::format(
                "is missing, and was there when the head of {} was signed: an older state was restored",
                fault.detail);
        case FaultKind::ChainGone:
            return "the whole chain is missing";
        case FaultKind::BegunTwice:
            return "the chain was removed and begun again";
        case FaultKind::NeverBegun:
            return "the installation's history does not know the chain";
    }
    base::check(false, "every kind of fault has words");
    return {};
}

}  // namespace

std::string to_sentence(const Fault& fault) {
    if (fault.first == 0) return fmt::format("{}: {}.", fault.chain, what_happened(fault));
    if (fault.first == fault.last)
        return fmt::format("{}, event {}: {}.", fault.chain, fault.first, what_happened(fault));
    return fmt::format("{}, events {} to {}: {}.", fault.chain, fault.first, fault.last,
                       what_happened(fault));
}

}  // namespace waymark::store::events
