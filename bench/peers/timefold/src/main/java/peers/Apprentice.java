package peers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Prices a whole journey at once: needs, competences and unease all look at all of its legs. */
final class Apprentice {
    final Rules rules;
    final int half;
    final long[] skillsWanted;
    /** Points of unease by placement. */
    final Map<Place, Integer> points = new HashMap<>();

    Apprentice(Rules rules, int half, long[] skillsWanted) {
        this.rules = rules;
        this.half = half;
        this.skillsWanted = skillsWanted;
    }

    long cost(List<Leg> legs) {
        long cost = 0;
        long unease = 0;
        long[] missing = skillsWanted.clone();
        int[] visits = new int[rules.settings];
        for (Leg leg : legs) {
            Place place = leg.getPlace();
            if (place == null) {
                cost += leg.emptyCost;
                continue;
            }
            cost += leg.changeAt(place);
            unease += points.get(place);
            ++visits[place.setting];
            for (int i = 0; i < missing.length; ++i) missing[i] &= ~place.skills[i];
        }
        for (long word : missing) cost += rules.gap * Long.bitCount(word);
        for (Rules.Need need : rules.needs) {
            int count = 0;
            for (int setting : need.settings()) count += visits[setting];
            cost += rules.visit * Math.max(0, need.visits() - count);
        }
        return cost + unease + Math.max(0, unease - 100L * half) + 2 * Math.max(0, unease - 200L * half);
    }

    /** How far the journey goes beyond what it may have in one placement and with one organisation. */
    long tooMany(List<Leg> legs) {
        long count = 0;
        for (int i = 0; i < legs.size(); ++i) {
            Place place = legs.get(i).getPlace();
            if (place == null) continue;
            int there = 0;
            int withThem = 0;
            int fixedThere = 0;
            int fixedWithThem = 0;
            for (int j = 0; j <= i; ++j) {
                Place other = legs.get(j).getPlace();
                if (other == null) continue;
                if (other == place) ++there;
                if (other.organisation == place.organisation) ++withThem;
            }
            for (Leg leg : legs) {
                if (!leg.isFixed() || leg.getPlace() == null) continue;
                if (leg.getPlace() == place) ++fixedThere;
                if (leg.getPlace().organisation == place.organisation) ++fixedWithThem;
            }
            if (there > Math.max(rules.placeAtMost, fixedThere)) ++count;
            if (withThem > Math.max(rules.organisationAtMost, fixedWithThem)) ++count;
        }
        return count;
    }
}
