package dk.kaldekaede.readiness;

import dk.kaldekaede.alerting.VoiceUse;
import dk.kaldekaede.roster.Duties;
import dk.kaldekaede.roster.PeopleRegister;
import dk.kaldekaede.roster.RolePolicies;
import dk.kaldekaede.roster.RosterRevision;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;

/**
 * How ready the municipality is, looked at a quarter ahead. It is worked out once for each change of the roster and once
 * a day; whoever asks in between gets what was found.
 */
@Service
@EnableConfigurationProperties({ReadinessSettings.class, ContactTestSettings.class})
public class Readiness {

    /** How far ahead it looks. */
    public static final int DAYS_AHEAD = 92;

    /** For so long an answer to a test proves that she is reached. */
    private static final Duration PROOF_LASTS = Duration.ofDays(92);

    private final PeopleRegister people;
    private final Duties duties;
    private final RolePolicies policies;
    private final ContactTestRows tests;
    private final RosterRevision revision;
    private final VoiceUse voice;
    private final ReadinessSettings settings;
    private final Clock clock;
    private final ZoneId zone;
    private Kept kept;

    Readiness(
            PeopleRegister people,
            Duties duties,
            RolePolicies policies,
            ContactTestRows tests,
            RosterRevision revision,
            VoiceUse voice,
            ReadinessSettings settings,
            Clock clock,
            @Value("${kaldekaede.zone}") ZoneId zone) {
        this.people = people;
        this.duties = duties;
        this.policies = policies;
        this.tests = tests;
        this.revision = revision;
        this.voice = voice;
        this.settings = settings;
        this.clock = clock;
        this.zone = zone;
    }

    /** What is kept goes for one revision of the roster, on one day of the municipality's calendar. */
    private record Kept(long revision, LocalDate day, ReadinessReport report) {

        boolean isOf(long now, LocalDate today) {
            return revision == now && day.equals(today);
        }
    }

    /** What is found now. The revision is read first: a change that comes meanwhile is found by whoever asks next. */
    public synchronized ReadinessReport report() {
        long current = revision.current();
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, zone);
        if (kept == null || !kept.isOf(current, today)) {
            kept = new Kept(current, today, ReadinessReport.of(picture(now)));
        }
        return kept.report();
    }

    private RosterPicture picture(Instant now) {
        Instant to = now.atZone(zone).plusDays(DAYS_AHEAD).toInstant();
        return new RosterPicture(
                now,
                to,
                duties.between(now, to),
                duties.absencesBetween(now, to),
                people.all(),
                policies.all(),
                Chain.ALL,
                tests.unprovedSince(now.minus(PROOF_LASTS)),
                voice.rings(),
                settings.plannersReached());
    }
}
