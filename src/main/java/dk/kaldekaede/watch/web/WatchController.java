package dk.kaldekaede.watch.web;

import dk.kaldekaede.watch.Finding;
import dk.kaldekaede.watch.Watch;
import dk.kaldekaede.watch.WatchWords;
import dk.kaldekaede.watch.WatchedNode;
import dk.kaldekaede.watch.ways.Attempt;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page "Overvågning": what is wrong with the chain itself, who looks, and by which ways people are told. */
@Controller
@RequestMapping("/overvaagning")
class WatchController {

    private static final int TEST_ALARMS = 10;

    private final Watch watch;
    private final WatchWords words;
    private final TestAlarmReader testAlarms;
    private final ZoneId zone;

    WatchController(
            Watch watch, WatchWords words, TestAlarmReader testAlarms, @Value("${kaldekaede.zone}") ZoneId zone) {
        this.watch = watch;
        this.words = words;
        this.testAlarms = testAlarms;
        this.zone = zone;
    }

    @GetMapping
    String show(Locale locale, Model model) {
        model.addAttribute(
                "findings",
                watch.findings().stream().map(finding -> view(finding, locale)).toList());
        List<WatchedNode> nodes = watch.nodes();
        model.addAttribute("nodes", nodes.stream().map(this::view).toList());
        model.addAttribute("watched", nodes.stream().anyMatch(WatchedNode::looks));
        model.addAttribute("ways", watch.ways());
        model.addAttribute(
                "testAlarms",
                testAlarms.latest(TEST_ALARMS).stream().map(this::view).toList());
        model.addAttribute("here", "watch");
        return "watch/show";
    }

    /** "Send en prøve": by every way, with what came of it. */
    @PostMapping("/proeve")
    String test(RedirectAttributes next) {
        next.addFlashAttribute(
                "attempts", watch.test().stream().map(WatchController::view).toList());
        return "redirect:/overvaagning";
    }

    /** In words that a session may keep. */
    private static Map<String, String> view(Attempt attempt) {
        String seconds = String.format(
                Locale.forLanguageTag("da"), "%.1f", attempt.took().toMillis() / 1000.0);
        return Map.of("way", attempt.way(), "failure", attempt.taken() ? "" : attempt.code(), "seconds", seconds);
    }

    private FindingView view(Finding finding, Locale locale) {
        return new FindingView(
                words.what(finding, locale),
                words.remedy(finding, locale),
                finding.since().atZone(zone),
                finding.incidentId(),
                finding.exercise());
    }

    private NodeView view(WatchedNode node) {
        return new NodeView(
                node.name(),
                node.roundAt().atZone(zone),
                node.looks(),
                node.findings(),
                node.ways(),
                node.heartbeatAt() == null ? null : node.heartbeatAt().atZone(zone));
    }

    private TestView view(TestAlarmView alarm) {
        return new TestView(alarm.raisedAt().atZone(zone), alarm.state(), alarm.seconds());
    }

    /**
     * A finding on the page.
     *
     * @param what what is wrong
     * @param remedy what to do
     * @param since since when
     * @param incidentId its incident, or null
     * @param exercise whether it is about an exercise
     */
    record FindingView(String what, String remedy, ZonedDateTime since, String incidentId, boolean exercise) {}

    /**
     * A node on the page.
     *
     * @param name the node
     * @param roundAt when it last looked
     * @param looks whether that was lately
     * @param findings how many findings it saw then
     * @param ways the emergency ways it can tell people by
     * @param heartbeatAt when its heartbeat was last heard, or null
     */
    record NodeView(
            String name,
            ZonedDateTime roundAt,
            boolean looks,
            int findings,
            List<String> ways,
            ZonedDateTime heartbeatAt) {}

    /**
     * A test alarm on the page.
     *
     * @param raisedAt when the witness raised it
     * @param state how far it came
     * @param seconds how long it took; null while it is on its way
     */
    record TestView(ZonedDateTime raisedAt, String state, Long seconds) {}
}
