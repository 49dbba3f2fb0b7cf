package peers;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactCollectionProperty;
import ai.timefold.solver.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import java.util.List;

@PlanningSolution
public class Plan {
    @PlanningEntityCollectionProperty private List<Leg> legs;
    @ProblemFactCollectionProperty private List<Row.Balance> balance;
    @PlanningScore private HardSoftLongScore score;
    Rules rules;

    public Plan() {}

    Plan(List<Leg> legs, List<Row.Balance> balance, Rules rules) {
        this.legs = legs;
        this.balance = balance;
        this.rules = rules;
    }

    public List<Leg> getLegs() {
        return legs;
    }

    public HardSoftLongScore getScore() {
        return score;
    }

    public void setScore(HardSoftLongScore score) {
        this.score = score;
    }
}
