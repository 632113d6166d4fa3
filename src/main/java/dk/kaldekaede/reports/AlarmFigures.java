package dk.kaldekaede.reports;

import dk.kaldekaede.reports.Percentiles.Times;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Some alarms in numbers. What is neither taken, declined nor one of the four absences went another way before its
 * answer: called off, or still ringing.
 *
 * @param alarms all of them
 * @param taken whoever was called, or a colleague, took it; what was given back later is among them
 * @param declined she said that she can't
 * @param silent the deadline passed without an answer
 * @param unreachable no way to reach her, or no message got through
 * @param nobody nobody held the role
 * @param late answers that came after the deadline; the alarm is among the silent ones
 * @param times how long those took that were taken
 * @param byWay the same by the way the answer came, such as LINK
 * @param byChannel the same by the channel of the first message, such as SMS
 */
public record AlarmFigures(
        int alarms,
        int taken,
        int declined,
        int silent,
        int unreachable,
        int nobody,
        int late,
        Times times,
        Map<String, Times> byWay,
        Map<String, Times> byChannel) {

    static AlarmFigures of(Collection<Alarm> alarms) {
        return new AlarmFigures(
                alarms.size(),
                (int) alarms.stream().filter(Alarm::isTaken).count(),
                count(alarms, "DECLINED"),
                count(alarms, "SILENT"),
                count(alarms, "UNREACHABLE"),
                count(alarms, "NOBODY"),
                (int) alarms.stream().filter(Alarm::late).count(),
                times(alarms),
                by(alarms, Alarm::answeredVia),
                by(alarms, Alarm::channel));
    }

    private static int count(Collection<Alarm> alarms, String state) {
        return (int) alarms.stream().filter(alarm -> alarm.is(state)).count();
    }

    private static Times times(Collection<Alarm> alarms) {
        return Percentiles.of(
                alarms.stream().filter(Alarm::isTimed).map(Alarm::time).toList());
    }

    private static Map<String, Times> by(Collection<Alarm> alarms, Function<Alarm, String> what) {
        return alarms.stream()
                .filter(alarm -> alarm.isTimed() && Objects.nonNull(what.apply(alarm)))
                .collect(Collectors.groupingBy(
                        what, TreeMap::new, Collectors.collectingAndThen(Collectors.toList(), AlarmFigures::times)));
    }
}
