package peers;

import java.util.List;

/** A placement: what a leg is given. */
final class Place {
    final int id;
    final int setting;
    final int organisation;
    final long[] skills;
    /** By window: the rows that a guest of that window is counted in. */
    List<Row>[] rows;

    Place(int id, int setting, int organisation, long[] skills) {
        this.id = id;
        this.setting = setting;
        this.organisation = organisation;
        this.skills = skills;
    }

    @Override
    public String toString() {
        return "place " + id;
    }
}
