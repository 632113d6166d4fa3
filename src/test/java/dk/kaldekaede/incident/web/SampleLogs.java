package dk.kaldekaede.incident.web;

import dk.kaldekaede.incident.web.LogView.Corrected;
import dk.kaldekaede.incident.web.LogView.File;
import dk.kaldekaede.incident.web.LogView.Note;
import dk.kaldekaede.incident.web.SituationView.Need;
import dk.kaldekaede.incident.web.SituationView.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Shows the log of an incident and the situation picture with the night fire's samples. */
@Controller
@TestComponent
class SampleLogs {

    static final ZonedDateTime NIGHT = ZonedDateTime.of(2026, 1, 18, 3, 10, 0, 0, ZoneId.of("Europe/Copenhagen"));

    private static final String SHA = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    @ModelAttribute
    void everyPage(Model model) {
        model.addAttribute("demo", true).addAttribute("mayReport", true).addAttribute("mayWork", true);
    }

    @GetMapping("/incidents/sample/log")
    String log(@RequestParam(defaultValue = "some") String sample, Model model) {
        boolean empty = sample.equals("empty");
        boolean reader = sample.equals("reader");
        if (sample.equals("wrong")) {
            model.addAttribute("unsaved", new LogForm("", "2199-01-01T00:00", "", "k", null))
                    .addAttribute("problem", "log.text.wrong");
        }
        if (sample.equals("correct")) {
            model.addAttribute("unsaved", new LogForm("30 er kommet", "2026-01-18T03:20", "n1", "k", null))
                    .addAttribute("problem", "text.civilNumber")
                    .addAttribute("caseProblem", null);
        }
        if (sample.equals("case")) {
            model.addAttribute("caseProblem", "log.case.wrong").addAttribute("caseNumber", "Hansen");
        }
        model.addAttribute(
                "log",
                new LogView(
                        "sample",
                        SampleIncidents.facts(),
                        NIGHT,
                        empty ? List.of() : notes(2),
                        empty ? "NOT_HANDED_OVER" : "CHANGED_SINCE",
                        empty ? List.of() : files(),
                        !reader,
                        !reader,
                        "key"));
        return "incident/log";
    }

    @GetMapping("/incidents/sample/situation")
    String situation(@RequestParam(defaultValue = "some") String sample, Model model) {
        model.addAttribute("situation", SampleLogs.of(sample));
        return "incident/situation";
    }

    /** Nothing is new: the page keeps what it has. */
    @GetMapping("/incidents/{id}/situation/live")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @ResponseBody
    void nothingNew(@PathVariable String id) {}

    /** The picture at one of these moments: some, empty, exercise. */
    static SituationView of(String sample) {
        boolean empty = sample.equals("empty");
        Map<String, String> known = new LinkedHashMap<>();
        known.put("Berørte", "140");
        known.put("Hændelsens art", "Brand");
        known.put("Ballerupborgere", "Ja");
        known.put("Skadested med indsatsleder", "Ja");
        known.put("Mødested", "Skolen på Magleparken, hovedindgangen");
        return new SituationView(
                "sample",
                "Brand i etageejendom",
                "Magleparken 5, Ballerup",
                empty ? "ukendt antal berørte" : "ca. 140 berørte",
                sample.equals("exercise"),
                NIGHT.plusMinutes(44),
                "1",
                NIGHT,
                null,
                empty ? List.of() : List.of(socialWork(), crisisSupport()),
                empty
                        ? List.of("Socialfaglig bistand: Afventer beslutning", "Krisestøtte: Afventer beslutning")
                        : List.of("Modtagelsescenter: Daglig drift, besluttet anderledes af Tværgående Kriseledelse"),
                empty
                        ? List.of()
                        : List.of(
                                "Socialfaglig bistand: forslaget om 2 (Børnesagsbehandlere) venter på lederens ja",
                                "Aftal sted med Center for Ejendomme (Center for Ejendomme)"),
                "Ved ikke",
                empty
                        ? List.of()
                        : List.of("Kl. 03.20 kom regionens kriseteam, som gik kl. 03.38", "Kl. 03.40 kom KOP"),
                empty ? Map.of() : known,
                List.of("Familier med børn", "Sprog", "EPC oprettet", "Talegruppe på radioen"),
                empty ? List.of() : notes(sample.equals("some") ? 8 : 60));
    }

    private static Path socialWork() {
        return new Path(
                "Socialfaglig bistand",
                "aktiveret",
                false,
                true,
                "Leder af Social Vejledning, Vagt 1, Social Vejledning, siden kl. 03.21",
                null,
                "Ydelsescentret er bedt om at overtage ledelsen.",
                "Evakuerings- og Pårørendecenter (EPC)",
                null,
                List.of(
                        new Need(
                                "Socialrådgivere", 8, 2, 1, 8, 5, null, List.of("3 er bundet af Busulykke på Ring 4.")),
                        new Need("Økonomisagsbehandlere", 2, 2, 0, 0, 0, null, List.of()),
                        new Need("Børnesagsbehandlere", 2, 0, 0, 0, 0, "Et forslag: venter på lederens ja", List.of()),
                        new Need(
                                "Tolke: tigrinya",
                                1,
                                0,
                                0,
                                0,
                                1,
                                "Ikke flere at kalde: lederen har ikke valgt endnu",
                                List.of())),
                List.of(
                        "Mød de berørte hurtigt (i gang, Social Vejledning)",
                        "Midlertidig bolig: hvem har besluttet? (åben)"));
    }

    private static Path crisisSupport() {
        return new Path(
                "Krisestøtte",
                "kaldes",
                false,
                false,
                "INGEN LEDER siden kl. 03.40",
                null,
                null,
                null,
                null,
                List.of(),
                List.of());
    }

    private static List<Note> notes(int number) {
        Note corrected = new Note(
                "n2",
                "13 er kommet, ikke 30.",
                NIGHT.plusMinutes(20),
                NIGHT.plusMinutes(41),
                "Vagt B",
                true,
                new Corrected("n1", NIGHT.plusMinutes(20)),
                null);
        Note first = new Note(
                "n1",
                "Bussen fra Ågerup kom med de første 30.\nDe bliver mødt ved hovedindgangen.",
                NIGHT.plusMinutes(20),
                NIGHT.plusMinutes(22),
                "Vagt A",
                true,
                null,
                NIGHT.plusMinutes(41));
        Stream<Note> more = IntStream.range(2, number)
                .mapToObj(i -> new Note(
                        "m" + i,
                        "Beredskab Øst melder, at opgang " + i + " er tømt og kan røgluftes.",
                        NIGHT.plusMinutes(19 - i % 19),
                        NIGHT.plusMinutes(19 - i % 19),
                        "Vagt A",
                        false,
                        null,
                        null));
        return Stream.concat(Stream.of(corrected, first), more).toList();
    }

    private static List<File> files() {
        return List.of(
                new File(SHA, NIGHT.plusHours(9), "Vagt A", null, null, null),
                new File(
                        SHA,
                        NIGHT.plusHours(8),
                        "Vagt A",
                        "24.10.00-G01-3-26",
                        NIGHT.plusHours(8).plusMinutes(4),
                        "Vagt A"));
    }
}
