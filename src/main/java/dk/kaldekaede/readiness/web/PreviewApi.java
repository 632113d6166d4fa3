package dk.kaldekaede.readiness.web;

import dk.kaldekaede.notification.Channel;
import dk.kaldekaede.readiness.preview.Level;
import dk.kaldekaede.readiness.preview.Preview;
import dk.kaldekaede.readiness.preview.PreviewCall;
import dk.kaldekaede.readiness.preview.PreviewChain;
import dk.kaldekaede.readiness.preview.process.WhoIsCalled;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who would be called, as JSON. */
@RestController
@Tag(name = "Roster")
class PreviewApi {

    private final WhoIsCalled preview;
    private final PreviewWords words;
    private final ZoneId zone;
    private final Clock clock;

    PreviewApi(WhoIsCalled preview, PreviewWords words, @Value("${kaldekaede.zone}") ZoneId zone, Clock clock) {
        this.preview = preview;
        this.words = words;
        this.zone = zone;
        this.clock = clock;
    }

    @GetMapping("/api/roster/preview")
    @Operation(
            summary = "Who would be called, in which order, if it happened at a moment and nobody answered."
                    + " Sends and writes nothing.")
    PreviewJson preview(
            @Parameter(
                            description = "The municipality's local time, such as 2026-11-22T03:10, or a time with its"
                                    + " offset; nothing is now. Where the clock shows a time twice, the first.")
                    @RequestParam(required = false)
                    String at,
            @Parameter(description = "NOTHING, DAILY_OPERATION, CRISIS_LEVEL_1, CRISIS_LEVEL_2 or ACTIVATE (default).")
                    @RequestParam(required = false)
                    String level,
            Locale locale) {
        try {
            PreviewQuestion question = PreviewQuestion.of(at, level, clock.instant(), zone);
            return json(preview.at(question.at(), question.level()), locale);
        } catch (PreviewQuestion.Unclear unclear) {
            throw problem(unclear, locale);
        }
    }

    private ErrorResponseException problem(PreviewQuestion.Unclear unclear, Locale locale) {
        String message = words.say(unclear.textKey(), locale, unclear.values());
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, words.say("problem.invalid", locale));
        problem.setProperty("fields", List.of(Map.of("field", unclear.field(), "message", message)));
        return new ErrorResponseException(HttpStatus.BAD_REQUEST, problem, unclear);
    }

    private PreviewJson json(Preview shown, Locale locale) {
        return new PreviewJson(
                local(shown.at()),
                shown.level(),
                shown.chains().stream()
                        .map(chain -> new ChainJson(
                                chain.id(),
                                chain.calls().stream()
                                        .map(call -> call(call, locale))
                                        .toList(),
                                then(chain.then())))
                        .toList());
    }

    private ThenJson then(PreviewChain.Then then) {
        return new ThenJson(then.name(), then.waits(), local(then.at()));
    }

    private CallJson call(PreviewCall call, Locale locale) {
        return new CallJson(
                call.link(),
                call.role(),
                call.purpose(),
                call.personId(),
                call.person(),
                call.attempt(),
                local(call.calledAt()),
                call.acknowledgeWithin() == null
                        ? null
                        : call.acknowledgeWithin().toString(),
                local(call.passesAt()),
                call.channels(),
                call.allAtOnce(),
                words.reason(call, locale),
                call.warnings());
    }

    private OffsetDateTime local(Instant at) {
        return at.atZone(zone).toOffsetDateTime();
    }

    /** The whole preview. */
    record PreviewJson(OffsetDateTime at, Level level, List<ChainJson> chains) {}

    /** One chain: a process, or what is to be led. */
    record ChainJson(String chain, List<CallJson> calls, ThenJson then) {}

    /** What follows when all were silent: a task that stays open and has the calls begin again, or the end. */
    record ThenJson(String name, boolean waits, OffsetDateTime at) {}

    /** One call; a duration is ISO 8601. */
    record CallJson(
            int link,
            String role,
            String purpose,
            String personId,
            String person,
            int attempt,
            OffsetDateTime calledAt,
            String acknowledgeWithin,
            OffsetDateTime passesAt,
            List<Channel> channels,
            boolean allAtOnce,
            String reason,
            Set<PreviewCall.Warning> warnings) {}
}
