package peers;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;

/** Numbers, as solvers/timefold.py writes them; the order is the contract between the two. */
final class Reader implements AutoCloseable {
    private final BufferedReader in;
    private StringTokenizer line = new StringTokenizer("");

    Reader(Path path) throws IOException {
        in = Files.newBufferedReader(path);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    Plan plan() throws IOException {
        Rules rules = rules();
        int windows = whole();
        int words = whole();
        List<Place> places = places(windows, words);
        List<Row.Balance> balance = rows(places, rules, windows);
        long[] weeks = numbers(windows);
        long[] weeklyCost = numbers(places.size());
        List<Apprentice> apprentices = new ArrayList<>();
        int count = whole();
        for (int i = 0; i < count; ++i) apprentices.add(new Apprentice(rules, whole(), numbers(words)));
        List<Leg> legs = new ArrayList<>();
        int legCount = whole();
        for (int i = 0; i < legCount; ++i) legs.add(leg(i, apprentices, places, weeks, weeklyCost));
        return new Plan(legs, balance, rules);
    }

    private Rules rules() throws IOException {
        Rules rules = new Rules();
        rules.settings = whole();
        rules.placeAtMost = whole();
        rules.organisationAtMost = whole();
        rules.visit = next();
        rules.gap = next();
        rules.balance = next();
        rules.budget = next();
        rules.needs = new ArrayList<>();
        int needs = whole();
        for (int i = 0; i < needs; ++i) {
            int visits = whole();
            int[] settings = new int[whole()];
            for (int s = 0; s < settings.length; ++s) settings[s] = whole();
            rules.needs.add(new Rules.Need(visits, settings));
        }
        return rules;
    }

    @SuppressWarnings("unchecked")
    private List<Place> places(int windows, int words) throws IOException {
        List<Place> places = new ArrayList<>();
        int count = whole();
        for (int i = 0; i < count; ++i) {
            Place place = new Place(i, whole(), whole(), numbers(words));
            place.rows = new List[windows];
            for (int w = 0; w < windows; ++w) place.rows[w] = new ArrayList<>(1);
            places.add(place);
        }
        return places;
    }

    private List<Row.Balance> rows(List<Place> places, Rules rules, int windows) throws IOException {
        List<Row.Balance> balance = new ArrayList<>();
        int count = whole();
        for (int i = 0; i < count; ++i) {
            boolean isBalance = whole() == 1;
            int room = whole();
            int floor = whole();
            Row row = isBalance ? new Row.Balance(room, floor, rules.balance) : new Row.Capacity(room);
            if (row instanceof Row.Balance soft) balance.add(soft);
            int[] inWindows = new int[whole()];
            for (int w = 0; w < inWindows.length; ++w) inWindows[w] = whole();
            int inPlaces = whole();
            for (int p = 0; p < inPlaces; ++p) {
                Place place = places.get(whole());
                for (int window : inWindows) place.rows[window].add(row);
            }
        }
        return balance;
    }

    private Leg leg(int id, List<Apprentice> apprentices, List<Place> places, long[] weeks, long[] weeklyCost)
            throws IOException {
        Apprentice apprentice = apprentices.get(whole());
        int window = whole();
        Leg leg = new Leg(id, apprentice, window, whole() == 1);
        leg.weeks = weeks[window];
        leg.weeklyCost = weeklyCost;
        leg.emptyCost = next();
        leg.changeCost = next();
        int kept = whole();
        leg.kept = kept < 0 ? null : places.get(kept);
        int start = whole();
        leg.setPlace(start < 0 ? null : places.get(start));
        int options = whole();
        List<Place> range = new ArrayList<>(options);
        for (int o = 0; o < options; ++o) {
            Place place = places.get(whole());
            apprentice.points.put(place, whole());
            range.add(place);
        }
        leg.setRange(range);
        return leg;
    }

    private long[] numbers(int count) throws IOException {
        long[] numbers = new long[count];
        for (int i = 0; i < count; ++i) numbers[i] = next();
        return numbers;
    }

    private int whole() throws IOException {
        return Math.toIntExact(next());
    }

    private long next() throws IOException {
        while (!line.hasMoreTokens()) line = new StringTokenizer(in.readLine());
        return Long.parseLong(line.nextToken());
    }
}
