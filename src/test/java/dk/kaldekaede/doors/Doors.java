package dk.kaldekaede.doors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The table route × group as text: a line a route, a column a group, {@code x} where the door opens. The engine's REST
 * API is there three times; a route with the same answers in all three is one line, its path beginning with "engine:".
 */
final class Doors {

    private static final Pattern ENGINE =
            Pattern.compile("^(/engine-rest/engine/\\{name}|/camunda/api/engine/engine/\\{name}|/engine-rest)/");
    private static final int ENGINES = 3;

    private final List<String> groups;
    private final Map<Route, Set<String>> open;

    Doors(List<String> groups, Map<Route, Set<String>> open) {
        this.groups = groups;
        this.open = new TreeMap<>(open);
    }

    /** The lines of the table that is kept with the tests. */
    static List<String> kept() {
        try (var file = Doors.class.getResourceAsStream("/doors.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The routes that open for a group. */
    Set<Route> openFor(String group) {
        return open.keySet().stream()
                .filter(route -> open.get(route).contains(group))
                .collect(Collectors.toSet());
    }

    /** The table in the form that is kept. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            lines.add("# " + ". ".repeat(i) + "v " + groups.get(i));
        }
        Map<Route, Set<Set<String>>> answers = new TreeMap<>();
        Map<Route, Integer> times = new TreeMap<>();
        open.forEach((route, who) -> {
            answers.computeIfAbsent(folded(route), key -> new HashSet<>()).add(who);
            times.merge(folded(route), 1, Integer::sum);
        });
        Map<Route, Set<String>> folded = new TreeMap<>();
        open.forEach((route, who) -> {
            Route one = folded(route);
            boolean same = answers.get(one).size() == 1 && times.get(one) == ENGINES;
            folded.put(same ? one : route, who);
        });
        folded.forEach((route, who) -> lines.add(line(route, who)));
        return lines;
    }

    private static Route folded(Route route) {
        return new Route(route.method(), ENGINE.matcher(route.path()).replaceFirst("engine:/"));
    }

    private String line(Route route, Set<String> who) {
        String marks =
                groups.stream().map(group -> who.contains(group) ? "x " : ". ").collect(Collectors.joining());
        return "  %s %-7s %s".formatted(marks, route.method(), route.path());
    }

    /** Leaves the table as it is now under {@code target/}, to be compared with the kept one. */
    void write() {
        try {
            Files.write(Path.of("target", "doors.txt"), lines());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
