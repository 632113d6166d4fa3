package dk.kaldekaede.readiness.web;

import dk.kaldekaede.notification.Channel;
import dk.kaldekaede.readiness.web.OwnTests.Trip;
import dk.kaldekaede.readiness.web.OwnTests.Way;
import dk.kaldekaede.readiness.web.RoundView.Line;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows contact tests with samples. */
@Controller
@TestComponent
public class SampleContactTests {

    private static final ZonedDateTime THEN =
            ZonedDateTime.of(2027, 4, 1, 10, 0, 12, 0, ZoneId.of("Europe/Copenhagen"));

    @GetMapping("/p/{token}")
    String show(@PathVariable String token, Model model) {
        model.addAttribute("token", token);
        model.addAttribute("answered", token.equals("answered"));
        return "readiness/contact-test";
    }

    @GetMapping("/vagtplan/min/proever")
    String own(@RequestParam(required = false) String sample, Model model) {
        model.addAttribute("here", "roster");
        model.addAttribute("perHour", 3);
        model.addAttribute("sent", sample == null ? true : null);
        model.addAttribute("tooMany", "refused".equals(sample) ? true : null);
        model.addAttribute("ways", "empty".equals(sample) ? List.of() : ways());
        return "readiness/own-tests";
    }

    @GetMapping("/vagtplan/kontaktproever")
    String rounds(@RequestParam(required = false) String sample, Model model) {
        boolean empty = "empty".equals(sample);
        model.addAttribute("here", "roster");
        model.addAttribute("states", TestState.values());
        model.addAttribute("settled", List.of(TestState.ANSWERED, TestState.UNDELIVERED, TestState.SILENT));
        model.addAttribute("rounds", empty ? List.of() : List.of(round(0), round(1), round(2)));
        model.addAttribute("planner", true);
        model.addAttribute(
                "unheard",
                empty
                        ? List.of()
                        : List.of(
                                new RoundView.Unheard("p", "Vagthavende fra nat", TestState.SILENT),
                                new RoundView.Unheard("q", "Vagthavende fra dag", TestState.UNDELIVERED)));
        model.addAttribute(
                "toRing",
                empty ? List.of() : List.of(new RoundView.ToRing("t", "p", "Vagthavende fra nat", THEN.plusDays(8))));
        model.addAttribute("toTest", 31);
        return "readiness/rounds";
    }

    private static List<Way> ways() {
        return List.of(
                new Way(
                        1,
                        Channel.SMS,
                        "+4520000002",
                        List.of(
                                new Trip(
                                        THEN,
                                        true,
                                        false,
                                        List.of(
                                                "Udbyderen tog imod den efter 1 sekund.",
                                                "Telefonen havde den efter 4 sekunder.",
                                                "Du bekræftede den efter 31 sekunder.")),
                                new Trip(
                                        THEN.minusDays(3),
                                        false,
                                        true,
                                        List.of("Udbyderen kunne ikke aflevere den.")))),
                new Way(2, Channel.MAIL, "en.vagthavende.med.langt.navn@kommunen.example.org", List.of()));
    }

    private static RoundView round(int back) {
        ZonedDateTime at = THEN.minusMonths(back);
        Map<TestState, Long> counts = Map.of(TestState.ANSWERED, 27L, TestState.UNDELIVERED, 1L, TestState.SILENT, 3L);
        return new RoundView(
                at,
                back > 0,
                at.plusDays(1),
                true,
                new Line(null, 31, counts),
                List.of(
                        new Line("sygeplejevagt", 6, Map.of(TestState.ANSWERED, 5L, TestState.SILENT, 1L)),
                        new Line("tvaergaaende-kriseledelse", 4, Map.of(TestState.ANSWERED, 4L))));
    }
}
