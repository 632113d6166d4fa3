package dk.kaldekaede.readiness.web;

import dk.kaldekaede.readiness.preview.Level;
import dk.kaldekaede.readiness.preview.Preview;
import dk.kaldekaede.readiness.preview.PreviewCall;
import dk.kaldekaede.readiness.preview.PreviewChain;
import dk.kaldekaede.readiness.preview.process.WhoIsCalled;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page "Hvem bliver kaldt, hvis det sker nu?". */
@Controller
class PreviewController {

    private static final String PAGE = "readiness/preview";
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH.mm");

    private final WhoIsCalled preview;
    private final PreviewWords words;
    private final ZoneId zone;
    private final Clock clock;

    PreviewController(WhoIsCalled preview, PreviewWords words, @Value("${kaldekaede.zone}") ZoneId zone, Clock clock) {
        this.preview = preview;
        this.words = words;
        this.zone = zone;
        this.clock = clock;
    }

    @GetMapping("/vagtplan/hvem-kaldes")
    String show(
            @RequestParam(required = false) String at,
            @RequestParam(required = false) String level,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        model.addAttribute("here", "roster");
        model.addAttribute("levels", Level.values());
        model.addAttribute("asked", at);
        try {
            PreviewQuestion question = PreviewQuestion.of(at, level, clock.instant(), zone);
            model.addAttribute("preview", view(preview.at(question.at(), question.level()), locale));
        } catch (PreviewQuestion.Unclear unclear) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("wrongField", unclear.field());
            model.addAttribute("wrong", words.say(unclear.textKey(), locale, unclear.values()));
        }
        return PAGE;
    }

    private PreviewView view(Preview shown, Locale locale) {
        return new PreviewView(
                local(shown.at()),
                shown.level().name(),
                shown.chains().stream().map(chain -> chain(chain, locale)).toList());
    }

    private PreviewView.ChainView chain(PreviewChain chain, Locale locale) {
        PreviewChain.Then then = chain.then();
        String at = words.say("time.clock", locale, CLOCK.format(local(then.at())));
        return new PreviewView.ChainView(
                chain.id(),
                chain.calls().stream().map(call -> call(call, locale)).toList(),
                words.say(then.waits() ? "preview.then.WAITS" : "preview.then.ENDS", locale, then.name(), at),
                chain.reachesNobody());
    }

    private PreviewView.CallView call(PreviewCall call, Locale locale) {
        return new PreviewView.CallView(
                call.link(),
                call.role(),
                call.purpose(),
                call.person(),
                local(call.calledAt()),
                call.acknowledgeWithin() == null
                        ? null
                        : call.acknowledgeWithin().toMinutes(),
                local(call.passesAt()),
                words.channels(call, locale),
                words.reason(call, locale),
                call.warnings().stream().map(Enum::name).toList());
    }

    private ZonedDateTime local(Instant at) {
        return at.atZone(zone);
    }
}
