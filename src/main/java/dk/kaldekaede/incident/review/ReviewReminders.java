package dk.kaldekaede.incident.review;

import dk.kaldekaede.alerting.Messenger;
import dk.kaldekaede.effort.Participants;
import dk.kaldekaede.notification.MessageKind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells people in the morning what a review still waits for: whoever has not written her part, and the owner of a lesson
 * whose day is near. Once its day has passed, the crisis management is told as well. Nobody hears of one thing more than
 * once a week, but for the day that passes.
 */
@Component
public class ReviewReminders {

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.forLanguageTag("da"));

    private final ReviewParts parts;
    private final Lessons lessons;
    private final Participants participants;
    private final Messenger messenger;
    private final ZoneId zone;
    private final Clock clock;

    ReviewReminders(
            ReviewParts parts,
            Lessons lessons,
            Participants participants,
            Messenger messenger,
            @Value("${kaldekaede.zone}") ZoneId zone,
            Clock clock) {
        this.parts = parts;
        this.lessons = lessons;
        this.participants = participants;
        this.messenger = messenger;
        this.zone = zone;
        this.clock = clock;
    }

    /** The next time it is nine in the morning here, in UTC, as a timer takes it. */
    public String nextMorning() {
        ZonedDateTime now = clock.instant().atZone(zone);
        ZonedDateTime today = now.with(MORNING);
        return (today.isAfter(now) ? today : today.plusDays(1)).toInstant().toString();
    }

    /** Reminds whoever has something left to do in an incident's review. */
    @Transactional
    public void remind(String incidentId) {
        parts.all(incidentId).stream()
                .filter(part -> !part.written() && longAgo(part.askedAt()))
                .forEach(this::ask);
        lessons.of(incidentId).stream()
                .filter(lesson -> lesson.state() == LessonState.OPEN)
                .filter(this::isToBeReminded)
                .forEach(this::remind);
    }

    private void ask(ReviewPart part) {
        if (part.personId() == null) {
            participants.informRole(part.incidentId(), null, part.role(), "review.ask");
        } else {
            messenger.tell(part.incidentId(), part.personId(), part.role(), MessageKind.INFORMATION, "review.ask");
        }
        parts.asked(part.id());
    }

    private void remind(Lesson lesson) {
        boolean overdue = lesson.overdue(today());
        String key = overdue ? "lesson.overdue" : "lesson.near";
        String day = DAY.format(lesson.dueOn());
        participants.informRole(lesson.incidentId(), null, lesson.ownerRole(), key, day);
        if (overdue && !Participants.CRISIS_MANAGEMENT.equals(lesson.ownerRole())) {
            participants.informRole(lesson.incidentId(), null, Participants.CRISIS_MANAGEMENT, key, day);
        }
        lessons.reminded(lesson.id());
    }

    private boolean isToBeReminded(Lesson lesson) {
        boolean near = !lesson.dueOn().isAfter(today().plusDays(WEEK.toDays()));
        return near
                && (longAgo(lesson.remindedAt())
                        || lesson.overdue(today()) && !lesson.overdue(day(lesson.remindedAt())));
    }

    /** Never, or a week ago: counted from the start of the day, so that a morning a little earlier is a morning too. */
    private boolean longAgo(Instant at) {
        return at == null || ChronoUnit.DAYS.between(day(at), today()) >= WEEK.toDays();
    }

    private LocalDate today() {
        return day(clock.instant());
    }

    private LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }
}
