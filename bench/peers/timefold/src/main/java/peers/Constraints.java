package peers;

import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.count;
import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.sumLong;
import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.toList;

import ai.timefold.solver.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.bi.BiConstraintStream;
import ai.timefold.solver.core.api.score.stream.uni.UniConstraintCollector;
import java.util.List;
import java.util.function.Function;

/** Every move touches one or two journeys and some rows, and only these are counted again. */
public class Constraints implements ConstraintProvider {
    // The same objects in both journey constraints, so that they share one node.
    private static final Function<Leg, Apprentice> BY_APPRENTICE = Leg::getApprentice;
    private static final UniConstraintCollector<Leg, ?, List<Leg>> ALL_LEGS = toList();

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return new Constraint[] {capacity(factory), atMost(factory), budget(factory), journey(factory), balance(factory)};
    }

    private BiConstraintStream<Apprentice, List<Leg>> journeys(ConstraintFactory factory) {
        return factory.forEachIncludingUnassigned(Leg.class).groupBy(BY_APPRENTICE, ALL_LEGS);
    }

    private Constraint capacity(ConstraintFactory factory) {
        return factory.forEach(Leg.class)
                .flattenLast(Leg::rows)
                .filter(row -> row instanceof Row.Capacity)
                .groupBy(row -> row, count())
                .filter((row, guests) -> guests > row.room)
                .penalizeLong(HardSoftLongScore.ONE_HARD, (row, guests) -> guests - row.room)
                .asConstraint("capacity");
    }

    private Constraint atMost(ConstraintFactory factory) {
        return journeys(factory)
                .filter((apprentice, legs) -> apprentice.tooMany(legs) > 0)
                .penalizeLong(HardSoftLongScore.ONE_HARD, Apprentice::tooMany)
                .asConstraint("at most");
    }

    private Constraint budget(ConstraintFactory factory) {
        return factory.forEach(Leg.class)
                .filter(leg -> leg.getApprentice().rules.budget >= 0 && leg.money() > 0)
                .groupBy(leg -> leg.getApprentice().rules, sumLong(Leg::money))
                .filter((rules, money) -> money > rules.budget)
                .penalizeLong(HardSoftLongScore.ONE_HARD, (rules, money) -> money - rules.budget)
                .asConstraint("budget");
    }

    private Constraint journey(ConstraintFactory factory) {
        return journeys(factory)
                .penalizeLong(HardSoftLongScore.ONE_SOFT, Apprentice::cost)
                .asConstraint("journey");
    }

    private Constraint balance(ConstraintFactory factory) {
        return factory.forEach(Leg.class)
                .flattenLast(Leg::rows)
                .filter(row -> row instanceof Row.Balance)
                .map(row -> (Row.Balance) row)
                .groupBy(row -> row, count())
                .complement(Row.Balance.class, row -> 0)
                .filter((row, guests) -> row.off(guests) > 0)
                .penalizeLong(HardSoftLongScore.ONE_SOFT, (row, guests) -> row.off(guests) * row.weight)
                .asConstraint("balance");
    }
}
