package peers;

import ai.timefold.solver.core.api.score.director.ScoreDirector;
import ai.timefold.solver.core.impl.heuristic.selector.common.decorator.SelectionFilter;
import ai.timefold.solver.core.impl.heuristic.selector.move.generic.SwapMove;

/** Two who swap in the same weeks leave every capacity row as it was; two of one apprentice every need. */
public class SameWindow implements SelectionFilter<Plan, SwapMove<Plan>> {
    @Override
    public boolean accept(ScoreDirector<Plan> director, SwapMove<Plan> move) {
        Leg left = (Leg) move.getLeftEntity();
        Leg right = (Leg) move.getRightEntity();
        return left.window == right.window || left.getApprentice() == right.getApprentice();
    }
}
