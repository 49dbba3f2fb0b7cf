package peers;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.entity.PlanningPin;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.List;

/** One placement block of one apprentice; its range holds only what this apprentice may have in this block. */
@PlanningEntity
public class Leg {
    @PlanningId private int id;
    private Apprentice apprentice;
    int window;
    long emptyCost;
    /** Paid at every placement but the kept one. */
    long changeCost;
    Place kept;
    long weeks;
    long[] weeklyCost;
    private List<Place> range;
    @PlanningPin private boolean fixed;

    @PlanningVariable(allowsUnassigned = true)
    private Place place;

    public Leg() {}

    Leg(int id, Apprentice apprentice, int window, boolean fixed) {
        this.id = id;
        this.apprentice = apprentice;
        this.window = window;
        this.fixed = fixed;
    }

    public int getId() {
        return id;
    }

    Apprentice getApprentice() {
        return apprentice;
    }

    public boolean isFixed() {
        return fixed;
    }

    @ValueRangeProvider
    public List<Place> getRange() {
        return range;
    }

    void setRange(List<Place> range) {
        this.range = range;
    }

    public Place getPlace() {
        return place;
    }

    public void setPlace(Place place) {
        this.place = place;
    }

    long changeAt(Place there) {
        return there == kept ? 0 : changeCost;
    }

    List<Row> rows() {
        return place.rows[window];
    }

    long money() {
        return weeks * weeklyCost[place.id];
    }

    @Override
    public String toString() {
        return "leg " + id;
    }
}
