package dk.kaldekaede.staffing.web;

import dk.kaldekaede.effort.ActionCard;
import dk.kaldekaede.staffing.CallBriefing;
import dk.kaldekaede.staffing.web.CallInView.Page;
import dk.kaldekaede.staffing.web.CallInView.Soon;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the page of somebody called in, in each of its states; the token is the page's name. */
@Controller
@TestComponent
public class SampleCallIns {

    private static final ZonedDateTime NOW =
            ZonedDateTime.of(2026, 11, 22, 3, 12, 0, 0, ZoneId.of("Europe/Copenhagen"));
    private static final Set<Page> BRIEFED = EnumSet.of(Page.ASK, Page.COMING, Page.THERE, Page.OVERDUE);

    @GetMapping("/k/{token}/indsats")
    String show(
            @PathVariable String token,
            @RequestParam(defaultValue = "false") boolean exercise,
            @RequestParam(defaultValue = "-") String language,
            Model model) {
        Page page = Page.valueOf(token);
        model.addAttribute("demo", true);
        model.addAttribute(
                "call",
                new CallInView(
                        token,
                        page,
                        exercise,
                        BRIEFED.contains(page)
                                ? about(
                                        exercise,
                                        language,
                                        language.equals("-") ? "Skolen på Magleparken, hovedindgangen" : null)
                                : null,
                        "+45 00 00 00 04",
                        false,
                        EnumSet.of(Page.ASK, Page.TOO_LATE, Page.DECLINED, Page.NOT_NEEDED)
                                .contains(page),
                        false,
                        NOW.plusMinutes(28),
                        NOW.plusMinutes(10),
                        NOW.plusMinutes(28),
                        NOW.plusHours(8),
                        Stream.of(15, 30, 45, 60)
                                .map(minutes -> new Soon(minutes, NOW.plusMinutes(minutes)))
                                .toList()));
        return "staffing/call-in";
    }

    /** A card as somebody called in opens it. */
    @GetMapping("/k/{token}/indsats/actionkort/{code}")
    String card(@PathVariable String token, @PathVariable String code, Model model) {
        model.addAttribute("demo", true).addAttribute("token", token).addAttribute("code", code);
        model.addAttribute(
                "newest", token.equals("uploaded") ? new ActionCard("id", code, NOW.toInstant(), "manager") : null);
        return "staffing/call-in-card";
    }

    private static CallBriefing about(boolean exercise, String language, String meetingPoint) {
        return new CallBriefing(
                "Brand i etageejendom",
                "Magleparken 5, Ballerup",
                140,
                exercise,
                "social-work",
                "social-vejledning",
                language,
                "EPC",
                meetingPoint,
                "leder-social-vejledning",
                "Vagt 1, Social Vejledning",
                "+4500000004",
                null,
                List.of("meet", "advise", "homeless", "contacts"),
                List.of("identity", "phone", "medicine"),
                List.of("C-SS", "C-ARB"),
                NOW.plusMinutes(28).toInstant());
    }
}
