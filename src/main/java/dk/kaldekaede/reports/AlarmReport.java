package dk.kaldekaede.reports;

import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** How fast alarms are taken, by month and role; a month begins when the municipality's calendar says so (ADR 55). */
@Service
public class AlarmReport {

    private final AlarmRows rows;
    private final Clock clock;
    private final ZoneId zone;

    AlarmReport(AlarmRows rows, Clock clock, @Value("${kaldekaede.zone}") ZoneId zone) {
        this.rows = rows;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * One role in one month.
     *
     * @param month such as 2027-03
     * @param role the role's id
     * @param exercise whether these are the exercises' alarms, which count apart
     */
    public record Line(YearMonth month, String role, boolean exercise, AlarmFigures figures) {}

    /** Several months, the latest first, and what they come to together; each is there, with no alarms too. */
    public record Summary(Map<YearMonth, AlarmFigures> months, AlarmFigures all) {}

    /** The month we are in. */
    public YearMonth current() {
        return YearMonth.from(clock.instant().atZone(zone));
    }

    /** Every role in every month that had alarms, by month, role, and real alarms first. */
    public List<Line> lines(Span span) {
        List<Line> lines = new ArrayList<>();
        for (YearMonth month : span.months()) {
            record Group(String role, boolean exercise) {}
            Map<Group, List<Alarm>> groups = alarms(month).stream()
                    .collect(Collectors.groupingBy(alarm -> new Group(alarm.role(), alarm.exercise())));
            groups.entrySet().stream()
                    .sorted(Comparator.comparing((Map.Entry<Group, List<Alarm>> each) ->
                                    each.getKey().role())
                            .thenComparing(each -> each.getKey().exercise()))
                    .forEach(each -> lines.add(new Line(
                            month, each.getKey().role(), each.getKey().exercise(), AlarmFigures.of(each.getValue()))));
        }
        return lines;
    }

    /** The months of a role, or of all roles when it is null. */
    public Summary summary(Span span, String role, boolean exercise) {
        return summary(
                span,
                this::alarms,
                alarm -> alarm.exercise() == exercise
                        && (role == null || alarm.role().equals(role)));
    }

    /** Each role over all the months together, by id. */
    public Map<String, AlarmFigures> roles(Span span, boolean exercise) {
        return span.months().stream()
                .flatMap(month -> alarms(month).stream())
                .filter(alarm -> alarm.exercise() == exercise)
                .collect(Collectors.groupingBy(
                        Alarm::role,
                        TreeMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), AlarmFigures::of)));
    }

    /** What one person was called for, for herself alone; exercises apart. */
    public Summary own(String personId, Span span, boolean exercise) {
        return summary(
                span,
                month -> rows.of(personId, Span.start(month, zone), Span.start(month.plusMonths(1), zone)),
                alarm -> alarm.exercise() == exercise);
    }

    private static Summary summary(Span span, Function<YearMonth, List<Alarm>> read, Predicate<Alarm> wanted) {
        Map<YearMonth, AlarmFigures> months = new TreeMap<>(Comparator.reverseOrder());
        List<Alarm> all = new ArrayList<>();
        for (YearMonth month : span.months()) {
            List<Alarm> alarms = read.apply(month).stream().filter(wanted).toList();
            months.put(month, AlarmFigures.of(alarms));
            all.addAll(alarms);
        }
        return new Summary(months, AlarmFigures.of(all));
    }

    private List<Alarm> alarms(YearMonth month) {
        return rows.between(Span.start(month, zone), Span.start(month.plusMonths(1), zone));
    }
}
