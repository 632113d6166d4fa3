package dk.kaldekaede.staffing;

import dk.kaldekaede.audit.Trail;
import dk.kaldekaede.audit.TrailNote;
import dk.kaldekaede.audit.TrailType;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The need of an effort by kind: what the tables decide, again whenever the facts have changed (SF-6.1 to SF-6.5). */
@Component("staffingNeeds")
public class Needs {

    /** The kind that is needed by language. */
    public static final String INTERPRETERS = "tolke";

    private final NeedRows rows;
    private final CallOutRows callOuts;
    private final EffortSurroundings surroundings;
    private final StaffingMessages messages;
    private final Trail trail;
    private final Clock clock;

    Needs(
            NeedRows rows,
            CallOutRows callOuts,
            EffortSurroundings surroundings,
            StaffingMessages messages,
            Trail trail,
            Clock clock) {
        this.rows = rows;
        this.callOuts = callOuts;
        this.surroundings = surroundings;
        this.messages = messages;
        this.trail = trail;
        this.clock = clock;
    }

    /** What the table decided for one kind; the language is {@link Need#ANY_LANGUAGE} where it does not matter. */
    public record Decided(String kind, String language, int number, String reason, boolean proposal) {}

    /**
     * Takes the call-out's lock and looks whether the facts are others than those the need was decided by.
     *
     * @return whether the need has to be decided again
     */
    @Transactional
    public boolean outdated(String activationId) {
        CallOut callOut = callOuts.lock(activationId).orElseThrow();
        int now = of(callOut).factsVersion();
        callOuts.decidedBy(activationId, now);
        return callOut.factsVersion() != now;
    }

    /** The kinds that the effort's plan is staffed with, apart from interpreters. Asked by the model. */
    public List<String> kinds(String activationId) {
        return terms(activationId).kinds().stream()
                .filter(kind -> !kind.equals(INTERPRETERS))
                .toList();
    }

    /** The languages to decide on: those needed now, and those that were needed before. Asked by the model. */
    public List<String> languages(String activationId) {
        if (!terms(activationId).kinds().contains(INTERPRETERS)) {
            return List.of();
        }
        return Stream.concat(needed(activationId).stream(), known(activationId))
                .distinct()
                .toList();
    }

    /** What a language is to the table: NEEDED, OTHER (without a code), UNKNOWN, or GONE. Asked by the model. */
    public String standing(String activationId, String language) {
        if (!needed(activationId).contains(language)) {
            return "GONE";
        }
        return switch (language) {
            case Need.OTHER_LANGUAGE -> "OTHER";
            case Need.UNKNOWN_LANGUAGE -> "UNKNOWN";
            default -> "NEEDED";
        };
    }

    /** Keeps what the table decided. Another number than before ends the leader's own, and she is told. */
    @Transactional
    public void note(String activationId, Decided decided) {
        CallOut callOut = callOuts.lock(activationId).orElseThrow();
        Need need = new Need(
                activationId,
                decided.kind(),
                decided.language(),
                decided.number(),
                decided.reason(),
                clock.instant(),
                decided.proposal(),
                null,
                null,
                null,
                false,
                null,
                null,
                null,
                0,
                null,
                null);
        Optional<Need> before = rows.find(activationId, decided.kind(), decided.language());
        if (before.isEmpty()) {
            rows.insert(need, position(callOut, decided.kind()));
        } else {
            rows.decided(need);
        }
        boolean changed =
                before.filter(old -> old.decided() == decided.number()).isEmpty();
        if (changed) {
            trail.record(note(callOut, TrailType.NEED_DECIDED, need).with("number", decided.number()));
            before.filter(old -> old.ownNumber() != null).ifPresent(old -> endOwn(callOut, old, decided.number()));
        }
    }

    /** The needs of an effort, in the plan's order. */
    public List<Need> of(String activationId) {
        return rows.of(activationId);
    }

    /** The needs of these efforts in one query, each effort's in the plan's order. */
    public List<Need> ofAll(Collection<String> activationIds) {
        return rows.ofAll(activationIds);
    }

    private void endOwn(CallOut callOut, Need old, int number) {
        rows.own(old, null, null, null);
        trail.record(note(callOut, TrailType.NEED_OWN_ENDED, old).with("own", old.ownNumber()));
        messages.leader(callOut, old, "staffing.ownEnded", old.ownNumber(), number);
    }

    private CallOutTerms terms(String activationId) {
        return callOuts.find(activationId).orElseThrow().terms();
    }

    private List<String> needed(String activationId) {
        return EffortLanguages.of(of(callOuts.find(activationId).orElseThrow()).languages());
    }

    private Stream<String> known(String activationId) {
        return rows.of(activationId).stream()
                .filter(need -> need.kind().equals(INTERPRETERS))
                .map(Need::language);
    }

    private EffortSurroundings.Surroundings of(CallOut callOut) {
        return surroundings.of(callOut.incidentId(), callOut.activationId());
    }

    private static int position(CallOut callOut, String kind) {
        return callOut.terms().kinds().indexOf(kind);
    }

    static TrailNote note(CallOut callOut, TrailType type, Need need) {
        return TrailNote.of(callOut.incidentId(), type)
                .activation(callOut.activationId())
                .role(need.kind())
                .with("language", need.language().equals(Need.ANY_LANGUAGE) ? null : need.language());
    }
}
