package dk.kaldekaede.readiness;

import dk.kaldekaede.roster.DanishCalendar;
import dk.kaldekaede.roster.Duties;
import dk.kaldekaede.roster.PeopleRegister;
import dk.kaldekaede.roster.PersonDetails;
import dk.kaldekaede.roster.Shift;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** Asks people once a year whether their contact details are right (SB-6): by itself, or when a manager says so. */
@Service
public class YearlyRound {

    private static final String KIND = "CONFIRMATIONS";
    private static final String STARTED = "ROUND";
    private static final int FIRST_HOUR = 9;
    private static final int LAST_HOUR = 15;

    private final PeopleRegister people;
    private final Duties duties;
    private final Confirmations confirmations;
    private final ConfirmationAnswers answers;
    private final OncePerPeriod once;
    private final ReadinessSettings settings;
    private final DanishCalendar calendar;
    private final Clock clock;
    private final ZoneId zone;

    YearlyRound(
            PeopleRegister people,
            Duties duties,
            Confirmations confirmations,
            ConfirmationAnswers answers,
            OncePerPeriod once,
            ReadinessSettings settings,
            DanishCalendar calendar,
            Clock clock,
            @Value("${kaldekaede.zone}") ZoneId zone) {
        this.people = people;
        this.duties = duties;
        this.confirmations = confirmations;
        this.answers = answers;
        this.once = once;
        this.settings = settings;
        this.calendar = calendar;
        this.clock = clock;
        this.zone = zone;
    }

    /** Once on each working day, in office hours, asks those whose details nobody has confirmed for a year. */
    void startWhenDue() {
        Instant now = clock.instant();
        if (!isOfficeHours(now)) {
            return;
        }
        List<String> due = new ArrayList<>();
        String today = LocalDate.ofInstant(now, zone).toString();
        once.run(KIND, today, () -> callable(now).stream()
                .filter(person -> !PeopleFindings.isConfirmed(person, now))
                .forEach(person -> due.add(person.id())));
        start(due);
    }

    /** Those whom {@link #startNow} would ask: neither asked already nor lately heard from. */
    public List<String> toAskNow() {
        Set<String> asked = confirmations.peopleAsked();
        Instant now = clock.instant();
        return callable(now).stream()
                .filter(person -> !confirmedLately(person, now))
                .map(PersonDetails::id)
                .filter(id -> !asked.contains(id))
                .toList();
    }

    /**
     * Asks everybody who is not being asked already and has not confirmed her details lately.
     *
     * @return how many are asked now
     */
    public int startNow() {
        List<String> all = toAskNow();
        if (!all.isEmpty()) {
            String second = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
            once.run(STARTED, second, () -> {});
            start(all);
        }
        return all.size();
    }

    /** How far the last round has come that a manager started; empty when none was. */
    public Optional<RoundState> latest() {
        return once.lastRan(STARTED).map(confirmations::askedSince);
    }

    /** For how long whoever confirmed her details is not asked by {@link #startNow}. */
    public Duration confirmedLately() {
        return settings.confirmedLately();
    }

    private boolean confirmedLately(PersonDetails person, Instant now) {
        return person.confirmedAt() != null
                && person.confirmedAt().plus(settings.confirmedLately()).isAfter(now);
    }

    private void start(List<String> due) {
        Set<String> asked = confirmations.peopleAsked();
        due.stream().filter(id -> !asked.contains(id)).forEach(answers::start);
    }

    /** Whoever holds a role in the coming quarter, or may hold one. */
    private List<PersonDetails> callable(Instant now) {
        Set<String> onDuty = duties.between(now, now.plus(Duration.ofDays(Readiness.DAYS_AHEAD))).stream()
                .map(Shift::personId)
                .collect(Collectors.toSet());
        return people.all().stream()
                .filter(person -> person.isThere(now))
                .filter(person -> !person.roles().isEmpty() || onDuty.contains(person.id()))
                .toList();
    }

    private boolean isOfficeHours(Instant now) {
        DayOfWeek day = calendar.weekdayAt(now);
        int hour = calendar.hourAt(now);
        return day.compareTo(DayOfWeek.FRIDAY) <= 0
                && !calendar.isHolidayAt(now)
                && hour >= FIRST_HOUR
                && hour < LAST_HOUR;
    }
}
