package dk.kaldekaede.incident.web;

import dk.kaldekaede.effort.ContactPoints.Kind;
import dk.kaldekaede.incident.web.EffortTasksView.Note;
import dk.kaldekaede.incident.web.EffortTasksView.Task;
import dk.kaldekaede.incident.web.ReviewView.CalledIn;
import dk.kaldekaede.incident.web.ReviewView.LessonView;
import dk.kaldekaede.incident.web.ReviewView.Part;
import dk.kaldekaede.incident.web.ReviewView.Time;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the pages of running and reviewing an effort with the night fire's samples. */
@Controller
@TestComponent
class SampleReviews {

    private static final String HP_CHIEF = "handicap-psykiatrichef";
    private static final String MANAGEMENT = "tvaergaaende-kriseledelse";
    private static final ZonedDateTime NIGHT =
            ZonedDateTime.of(2026, 1, 18, 3, 10, 0, 0, ZoneId.of("Europe/Copenhagen"));

    @ModelAttribute
    void everyPage(Model model) {
        model.addAttribute("demo", true)
                .addAttribute("mayReport", true)
                .addAttribute("mayWork", true)
                .addAttribute("roles", List.of(HP_CHIEF, MANAGEMENT, "ydelsescentret", "kop"));
    }

    @GetMapping("/incidents/sample/review")
    String review(@RequestParam(defaultValue = "open") String sample, Model model) {
        boolean empty = sample.equals("empty");
        boolean wrong = sample.equals("wrong");
        LessonForm form = wrong ? new LessonForm(" ", "", "snart", "", false) : LessonForm.empty();
        model.addAttribute("lesson", form);
        if (wrong) {
            BindingResult errors = new BeanPropertyBindingResult(form, "lesson");
            errors.rejectValue("lesson", "lesson.missing");
            errors.rejectValue("ownerRole", "lesson.owner.missing");
            errors.rejectValue("dueOn", "lesson.due.wrong");
            model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "lesson", errors)
                    .addAttribute("problem", "review.stale")
                    .addAttribute(
                            "unsaved", new ReviewView.Unsaved("p1", "Vi var hurtigt i gang.", "Der manglede tolke."));
        }
        model.addAttribute("review", view(empty, sample.equals("closed")));
        return "incident/review";
    }

    @GetMapping("/laering")
    String lessons(@RequestParam(defaultValue = "some") String sample, Model model) {
        model.addAttribute("lessons", sample.equals("empty") ? List.of() : learnt(true))
                .addAttribute("here", "lessons");
        return "incident/lessons";
    }

    @GetMapping("/incidents/sample/efforts/e/tasks")
    String tasks(@RequestParam(defaultValue = "open") String sample, Model model) {
        boolean wrong = sample.equals("wrong");
        if (wrong) {
            model.addAttribute("problem", "effortTask.stale")
                    .addAttribute("unsaved", new EffortTasksView.Unsaved("t1", "HANDED_OVER", "kop", null, null));
        }
        List<Task> all = sample.equals("empty") ? List.of() : work();
        model.addAttribute(
                "effort",
                new EffortTasksView(
                        "sample",
                        "e",
                        "social-work",
                        SampleIncidents.facts(),
                        NIGHT,
                        all,
                        !sample.equals("closed"),
                        true,
                        "key"));
        return "incident/effort-tasks";
    }

    @GetMapping("/actionkort")
    String cards(@RequestParam(defaultValue = "some") String sample, Model model) {
        boolean wrong = sample.equals("wrong");
        model.addAttribute("mayUpload", true)
                .addAttribute("mayKeepCards", true)
                .addAttribute("mayReport", false)
                .addAttribute("mayWork", false)
                .addAttribute("here", "cards")
                .addAttribute("refused", wrong ? "C-SS" : null)
                .addAttribute("problem", "actionCard.refused.ACTIVE")
                .addAttribute(
                        "contactPoints",
                        List.of(
                                new ActionCardController.PointView(Kind.CRISIS_TELEPHONE, "+4520000000"),
                                new ActionCardController.PointView(Kind.REGION_CONTACT, null)))
                .addAttribute("cards", List.of(uploaded(), new ActionCardController.CardView("C-BUR", List.of())));
        return "incident/action-cards";
    }

    @GetMapping("/actionkort/{code}")
    String card(@PathVariable String code, Model model) {
        model.addAttribute(
                "card", code.equals("C-SS") ? uploaded() : new ActionCardController.CardView(code, List.of()));
        return "incident/action-card";
    }

    private static ActionCardController.CardView uploaded() {
        return new ActionCardController.CardView(
                "C-SS",
                List.of(
                        new ActionCardController.VersionView("v2", NIGHT, "Leder"),
                        new ActionCardController.VersionView("v1", NIGHT.minusDays(40), "Leder")));
    }

    @GetMapping("/incidents/sample/efforts/e/leadership")
    String handOver(@RequestParam(defaultValue = "some") String sample, Model model) {
        boolean wrong = sample.equals("wrong");
        model.addAttribute("id", "sample")
                .addAttribute("activationId", "e")
                .addAttribute("exercise", false)
                .addAttribute("subject", "social-work-effort")
                .addAttribute("problem", wrong ? "handOver.missing" : null)
                .addAttribute("leads", !wrong)
                .addAttribute("leaderRole", HP_CHIEF)
                .addAttribute(
                        "ringing",
                        sample.equals("rings")
                                ? new HandOverController.Asked("leder-social-vejledning", NIGHT.plusMinutes(5))
                                : null)
                .addAttribute(
                        "named",
                        sample.equals("empty")
                                ? List.of()
                                : List.of(
                                        new HandOverController.Choice("r/p", "leder-social-vejledning", "p", "Vagt B")))
                .addAttribute(
                        "others",
                        sample.equals("empty")
                                ? List.of()
                                : List.of(new HandOverController.Choice("q/p", "amk", "q", "Vagt C")));
        return "incident/hand-over";
    }

    private static ReviewView view(boolean empty, boolean closed) {
        Part leader = new Part(
                "p1",
                "social-work-effort",
                HP_CHIEF,
                "Vagt A",
                empty ? null : "Kæden svarede hurtigt, og stedet var klar.",
                empty
                        ? null
                        : "Der manglede en tolk de første to timer.\nIngen vidste, hvem der havde nøglen til hallen.",
                empty ? null : NIGHT.plusDays(2),
                empty ? null : "Vagt A",
                2,
                !closed);
        Part management = new Part("p2", "crisis-management", MANAGEMENT, null, null, null, null, null, 1, false);
        return new ReviewView(
                "sample",
                SampleIncidents.facts(),
                NIGHT.plusHours(9),
                closed ? NIGHT.plusDays(30) : null,
                List.of(leader, management),
                List.of(
                        new Time("decided", null, null, "3 min. 12 s.", null, true),
                        new Time("activated", null, "social-work", "6 min. 40 s.", null, true),
                        new Time("led", null, "social-work", "8 min. 2 s.", null, true),
                        new Time("leaderless", null, "crisis-support", null, null, false)),
                empty
                        ? List.of()
                        : List.of(
                                new Time(
                                        "ACTIVATE", "sygeplejevagt", "social-work", "1 min. 4 s.", "5 min. 0 s.", true),
                                new Time("LEAD", HP_CHIEF, "social-work", null, "3 min. 0 s.", false)),
                empty ? List.of() : List.of(new CalledIn("social-work", 12, 6, 2, 3, 6, "48 min. 5 s.")),
                empty ? List.of() : learnt(false),
                !closed,
                !closed,
                closed);
    }

    private static List<LessonView> learnt(boolean everywhere) {
        String url = everywhere ? "/incidents/sample/review" : null;
        LocalDate fire = NIGHT.toLocalDate();
        return List.of(
                new LessonView(
                        "l1",
                        "Øv overlevering ved vagtskifte",
                        HP_CHIEF,
                        fire.plusDays(5),
                        "OPEN",
                        true,
                        null,
                        null,
                        url,
                        fire,
                        true,
                        true),
                new LessonView(
                        "l2",
                        "Aftal adgang til hallen om natten med Center for Ejendomme",
                        "center-ejendomme",
                        fire.plusDays(60),
                        "OPEN",
                        false,
                        null,
                        null,
                        null,
                        fire,
                        false,
                        false),
                new LessonView(
                        "l3",
                        "Skriv tolkenes numre på kortet",
                        "tolke",
                        fire.plusDays(60),
                        "DONE",
                        false,
                        "Vagt A",
                        NIGHT.plusDays(9),
                        url,
                        fire,
                        false,
                        true));
    }

    private static List<Task> work() {
        return List.of(
                new Task(
                        "t1",
                        "Mød de berørte hurtigt",
                        "WORK",
                        "UNDER_WAY",
                        "social-vejledning",
                        NIGHT,
                        "Vagt A",
                        2,
                        List.of(
                                new Note(
                                        "n1",
                                        "Bussen kom med de første 30.",
                                        null,
                                        NIGHT.minusMinutes(9),
                                        NIGHT,
                                        "Vagt A",
                                        true,
                                        null,
                                        null),
                                new Note(
                                        "n2",
                                        "Tæpper og varm mad er delt ud.",
                                        null,
                                        NIGHT,
                                        NIGHT,
                                        "Vagt B",
                                        false,
                                        null,
                                        null),
                                new Note("n3", null, null, NIGHT, NIGHT, "Vagt B", false, NIGHT, "Vagt C"))),
                new Task(
                        "t2",
                        "Midlertidig bolig: hvem har besluttet?",
                        "DECISION",
                        "DONE",
                        "ydelsescentret",
                        NIGHT,
                        null,
                        3,
                        List.of(new Note("n4", null, "ydelsescentret", NIGHT, NIGHT, "Vagt A", false, null, null))),
                new Task(
                        "t3",
                        "Koordinér med regionens kriseteam eller KOP, ellers kommunens krisestøtte",
                        "WORK",
                        "OPEN",
                        null,
                        null,
                        null,
                        1,
                        List.of()));
    }
}
