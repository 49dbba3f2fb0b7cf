package peers;

/** So many guests at most, and for balance rows at least; what goes beyond costs. */
class Row {
    final int room;
    final int floor;

    Row(int room, int floor) {
        this.room = room;
        this.floor = floor;
    }

    static final class Capacity extends Row {
        Capacity(int room) {
            super(room, 0);
        }
    }

    static final class Balance extends Row {
        final long weight;

        Balance(int room, int floor, long weight) {
            super(room, floor);
            this.weight = weight;
        }

        int off(int guests) {
            return Math.max(0, floor - guests) + Math.max(0, guests - room);
        }
    }
}
