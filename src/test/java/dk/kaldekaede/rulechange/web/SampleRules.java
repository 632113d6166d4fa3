package dk.kaldekaede.rulechange.web;

import dk.kaldekaede.rulechange.DraftKind;
import dk.kaldekaede.rulechange.DraftState;
import dk.kaldekaede.rulechange.RuleDraft;
import dk.kaldekaede.rules.RuleOrigin;
import dk.kaldekaede.rules.RuleVersion;
import dk.kaldekaede.rules.TableInForce;
import dk.kaldekaede.rules.check.Severity;
import dk.kaldekaede.rules.table.RuleTable;
import dk.kaldekaede.rules.table.RuleTableXml;
import dk.kaldekaede.rules.table.TableDifference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the pages of the tables with a shipped one as a sample. */
@Controller
@TestComponent
public class SampleRules {

    private static final Instant AT = Instant.parse("2027-04-03T12:05:00Z");
    private static final String TABLE = "escalation-policy";

    private final RuleTable table;
    private final MessageSource texts;

    SampleRules(MessageSource texts) throws IOException {
        this.texts = texts;
        table = RuleTableXml.read(Files.readAllBytes(Path.of("dmn/" + TABLE + ".dmn")));
    }

    @Bean
    RuleWords ruleWords(MessageSource texts) {
        return new RuleWords(texts, ZoneId.of("Europe/Copenhagen"));
    }

    @GetMapping("/regler")
    String list(@RequestParam(required = false) String sample, Model model) {
        model.addAttribute("here", "rules");
        model.addAttribute("tables", "empty".equals(sample) ? List.of() : List.of(view()));
        if ("wrong".equals(sample)) {
            model.addAttribute("refusal", new Refusal("file-" + TABLE, "Filen er ikke en DMN-fil."));
        }
        return "rules/tables";
    }

    @GetMapping("/regler/" + TABLE)
    String table(@RequestParam(required = false) String sample, Model model) {
        model.addAttribute("here", "rules").addAttribute("view", view());
        model.addAttribute("table", "unreadable".equals(sample) ? null : new TableWords(cells()).of(table));
        model.addAttribute(
                "versions",
                List.of(
                        new VersionView(version(2), "Skrevet af regelansvarlig", true, 1),
                        new VersionView(version(1), "Leveret med Kaldekæde", false, 0)));
        return "rules/table";
    }

    @GetMapping("/regler/" + TABLE + "/versioner/2")
    String version(Model model) {
        model.addAttribute("here", "rules").addAttribute("view", view());
        model.addAttribute("version", new VersionView(version(2), "Skrevet af regelansvarlig", true, 1));
        model.addAttribute("differences", differences());
        return "rules/version";
    }

    @GetMapping("/regler/kladder/sample")
    String draft(@RequestParam(defaultValue = "") String sample, Model model) {
        model.addAttribute("here", "rules");
        boolean waits = sample.equals("waits");
        model.addAttribute(
                "view",
                new DraftView(
                        draft(waits),
                        table.name(),
                        sample.equals("stale") ? 3 : 2,
                        new DraftView.People(List.of("Regelansvarlig"), "Regelansvarlig", "Regelansvarlig", null),
                        sample.equals("same") ? List.of() : differences(),
                        sample.equals("same") ? List.of() : findings(),
                        new DraftView.Rights(
                                !waits, true, waits, sample.equals("same") ? "Du har selv skrevet." : null)));
        if (sample.equals("stale")) {
            model.addAttribute("yours", differences()).addAttribute("reason", "Fristen er for kort");
            model.addAttribute("refusal", new Refusal("reason", "Skriv hvorfor."));
        }
        return "rules/draft";
    }

    private CellWords cells() {
        return new CellWords(ruleWords(texts));
    }

    private List<RowChangeView> differences() {
        var rows = new ArrayList<>(table.rows());
        rows.add(rows.remove(1));
        rows.remove(3);
        return new DifferenceWords(cells(), ruleWords(texts))
                .of(TableDifference.between(table, table.withRows(rows)), table);
    }

    private static List<FindingView> findings() {
        return List.of(
                new FindingView(
                        Severity.ERROR, "Ingen række passer.", 0, null, Map.of("Rolle", "Tolke", "Slags tid", "nat")),
                new FindingView(Severity.WARNING, "Rækken siger ikke, hvorfor den er der.", 3, "Begrundelse", Map.of()),
                new FindingView(Severity.INFO, "Feltet er mere end værdier og grænser.", 4, "Forsøg nr.", Map.of()));
    }

    private RuleTableView view() {
        return new RuleTableView(
                new TableInForce(TABLE, table.name(), version(2)),
                table.description(),
                "regelansvarlige",
                "Leveret med Kaldekæde",
                true,
                List.of(new RuleTableView.Underway("sample", "SUBMITTED")));
    }

    private static RuleVersion version(int number) {
        return new RuleVersion(
                TABLE, number, "", RuleOrigin.SHIPPED, null, null, "Fristen var for kort", 1, null, null, AT, AT);
    }

    private static RuleDraft draft(boolean waits) {
        return new RuleDraft(
                "sample",
                TABLE,
                DraftKind.CHANGE,
                waits ? DraftState.SUBMITTED : DraftState.DRAFT,
                2,
                "",
                4,
                AT,
                "manager",
                waits ? "Fristen er for kort" : null,
                waits ? AT : null,
                waits ? "manager" : null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
