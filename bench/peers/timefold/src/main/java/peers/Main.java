package peers;

import ai.timefold.solver.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import ai.timefold.solver.core.api.solver.SolutionManager;
import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.heuristic.selector.move.composite.UnionMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.ChangeMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.RuinRecreateMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.SwapMoveSelectorConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import ai.timefold.solver.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * usage: Main PROBLEM SECONDS THREADS SEED. Says "ready" when all is read, then "cost places..." for each better plan.
 *
 * <p>The community edition has no multithreaded moves, so each thread runs a search of its own, with another seed and
 * another way; the best of all counts.
 */
public final class Main {
    private static long best = Long.MAX_VALUE;
    private static long nextSaid = 0;

    public static void main(String[] arguments) throws Exception {
        Path problem = Path.of(arguments[0]);
        long milliseconds = (long) (Double.parseDouble(arguments[1]) * 1000);
        int threads = Integer.parseInt(arguments[2]);
        long seed = Long.parseLong(arguments[3]);
        List<Plan> plans = new ArrayList<>();
        for (int i = 0; i < Math.max(1, threads); ++i) {
            try (Reader reader = new Reader(problem)) {
                plans.add(reader.plan());
            }
        }
        boolean free = plans.get(0).getLegs().stream().anyMatch(leg -> !leg.isFixed());
        if (milliseconds <= 0 || !free) {
            Plan plan = plans.get(0);
            SolverFactory<Plan> factory = SolverFactory.create(config(seed, 0, 1));
            System.out.println("ready");
            SolutionManager.create(factory).update(plan);
            report(plan, true);
            return;
        }
        List<Thread> searches = new ArrayList<>();
        for (int i = 0; i < plans.size(); ++i) {
            Plan plan = plans.get(i);
            Solver<Plan> solver =
                    SolverFactory.<Plan>create(config(seed + 1000L * i, i, milliseconds)).buildSolver();
            solver.addEventListener(event -> report(event.getNewBestSolution(), false));
            searches.add(new Thread(() -> report(solver.solve(plan), true)));
        }
        System.out.println("ready");
        for (Thread thread : searches) thread.start();
        for (Thread thread : searches) thread.join();
    }

    private static SolverConfig config(long seed, int way, long milliseconds) {
        List<ai.timefold.solver.core.config.heuristic.selector.move.MoveSelectorConfig> moves = new ArrayList<>();
        moves.add(new ChangeMoveSelectorConfig());
        SwapMoveSelectorConfig swap = new SwapMoveSelectorConfig();
        swap.setFilterClass(SameWindow.class);
        moves.add(swap);
        if (way % 2 == 1) {
            RuinRecreateMoveSelectorConfig ruin = new RuinRecreateMoveSelectorConfig();
            ruin.setMinimumRuinedCount(2);
            ruin.setMaximumRuinedCount(6);
            ruin.setFixedProbabilityWeight(0.002);
            moves.add(ruin);
        }
        LocalSearchPhaseConfig search = new LocalSearchPhaseConfig()
                .withMoveSelectorConfig(new UnionMoveSelectorConfig(moves))
                .withAcceptorConfig(new LocalSearchAcceptorConfig().withLateAcceptanceSize(400))
                .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1));
        return new SolverConfig()
                .withEnvironmentMode(EnvironmentMode.NO_ASSERT)
                .withSolutionClass(Plan.class)
                .withEntityClasses(Leg.class)
                .withConstraintProviderClass(Constraints.class)
                .withRandomSeed(seed)
                .withTerminationConfig(new TerminationConfig().withSpentLimit(Duration.ofMillis(milliseconds)))
                .withPhases(search);
    }

    /** Every plan that is better; but not more than ten a second, for writing is not what is measured. */
    private static synchronized void report(Plan plan, boolean last) {
        HardSoftLongScore score = plan.getScore();
        if (score == null || score.hardScore() < 0 || -score.softScore() >= best) return;
        long now = System.nanoTime();
        if (!last && now < nextSaid) return;
        nextSaid = now + 100_000_000L;
        best = -score.softScore();
        StringBuilder line = new StringBuilder().append(best);
        for (Leg leg : plan.getLegs()) line.append(' ').append(leg.getPlace() == null ? -1 : leg.getPlace().id);
        System.out.println(line);
        System.out.flush();
    }
}
