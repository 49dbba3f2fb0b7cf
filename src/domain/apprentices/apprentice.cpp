#include "domain/apprentices/apprentice.h"

#include <algorithm>

namespace waymark::domain {

namespace {

constexpr int indifferent = 50;

template <class Subject>
const Preference<Subject>* find_preference(const std::vector<Preference<Subject>>& list,
                                           base::Ref<Subject> subject) {
    const auto it = std::ranges::lower_bound(list, subject, {}, &Preference<Subject>::subject);
    return it != list.end() && it->subject == subject ? &*it : nullptr;
}

template <class Block>
const Block* find_block(const std::vector<Block>& list, int block) {
    const auto it = std::ranges::find(list, block, &Block::block);
    return it != list.end() ? &*it : nullptr;
}

}  // namespace

int preference(const Apprentice& apprentice, base::Ref<Placement> placement, base::Ref<Setting> setting) {
    if (const auto* own = find_preference(apprentice.prefers_placements, placement)) return own->value;
    if (const auto* general = find_preference(apprentice.prefers_settings, setting)) return general->value;
    return indifferent;
}

const FixedBlock* find_fixed(const Apprentice& apprentice, int block) {
    return find_block(apprentice.fixed, block);
}

const PublishedBlock* find_published(const Apprentice& apprentice, int block) {
    return find_block(apprentice.published, block);
}

}  // namespace waymark::domain
