package dk.kaldekaede.engine.monitoring;

import dk.kaldekaede.alerting.Purpose;
import dk.kaldekaede.engine.Groups;
import dk.kaldekaede.notification.Channel;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The names of a metric's labels, and every combination of their known values: a series that appears only with its
 * first event hides that event from whoever asks how much it rose. A person is never a label.
 */
record Labels(List<String> names, List<List<String>> known) {

    static final Labels NONE = new Labels(List.of(), List.of(List.of()));
    static final Labels EXERCISE = NONE.and("exercise", List.of("false", "true"));
    static final Labels CHANNEL = NONE.and("channel", lower(Channel.values()));
    static final Labels EXERCISE_ROLE = EXERCISE.and("role", List.copyOf(Groups.ROLES.keySet()));

    static final List<String> PURPOSES = lower(Purpose.values());

    Labels and(String name, List<String> values) {
        List<List<String>> all = known.stream()
                .flatMap(before -> values.stream().map(value -> append(before, value)))
                .toList();
        return new Labels(append(names, name), all);
    }

    private static List<String> lower(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static List<String> append(List<String> list, String last) {
        return Stream.concat(list.stream(), Stream.of(last)).toList();
    }
}
