package peers;

import java.util.List;

/** What holds for every journey. */
final class Rules {
    record Need(int visits, int[] settings) {}

    int settings;
    int placeAtMost;
    int organisationAtMost;
    long visit;
    long gap;
    long balance;
    /** Less than nothing: no budget. */
    long budget;
    List<Need> needs;
}
