package dk.kaldekaede.rulechange;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.incident.web.PageClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The tables as a manager sees them: all of them, one in words, its versions, and the files out and in. */
class RuleTablesPagesTest extends RuleChangeScene {

    private static final String PAGE = "/regler/" + TABLE;

    private PageClient manager() {
        return PageClient.of(port, "manager");
    }

    private String idOf(HttpResponse<String> answer) {
        return PageClient.next(answer).replace("/regler/kladder/", "");
    }

    @Test
    void listsEveryTableWithItsVersionAndTheDraftsUnderWay() {
        String id = begun();

        String page = manager().get("/regler").body();

        assertThat(page)
                .contains("Hvem kontaktes først?", "Hvor mange tolke", "regelansvarlige", "/regler/kladder/" + id)
                .doesNotContain("??");
        tables.all().forEach(table -> assertThat(page).contains("/regler/" + table.decisionId() + "/tabel.xlsx"));
        assertThat(PageClient.of(port, "auditor").get("/regler").body())
                .contains("Hvor mange tolke")
                .doesNotContain("type=\"file\"");
        assertThat(PageClient.of(port, "sygeplejevagt").get("/regler").statusCode())
                .isEqualTo(403);
    }

    @Test
    void showsATableInWords() {
        PageClient reader = PageClient.of(port, "tvaergaaende-kriseledelse");
        assertThat(reader.get("/regler/first-link").body())
                .contains("kontortid", "aften eller nat", "Sygeplejevagten", "Række 1", "SF-", "gælder nu")
                .doesNotContain("??", "OFFICE_HOURS", "<textarea");
        assertThat(reader.get("/regler/escalation-policy").body())
                .contains("5 minutter", "alle undtagen Tværgående Kriseledelse", "2 eller flere", "sms, mail")
                .doesNotContain("??", "PT5M", "ALL_AT_ONCE");
        assertThat(reader.get("/regler/none").statusCode()).isEqualTo(404);
        assertThat(reader.get(PAGE + "/versioner/99").statusCode()).isEqualTo(404);
    }

    @Test
    void takesAChangedFileAsADraft() {
        PageClient manager = manager();
        manager.get("/regler");
        int before = inForce().version();
        byte[] sheet = manager.file(PAGE + "/tabel.xlsx").body();

        HttpResponse<String> dmn =
                manager.upload(PAGE + "/kladde", "tabel.dmn", changed().getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> xlsx = manager.upload(PAGE + "/kladde", "tabel.xlsx", sheet);

        assertThat(dmn.statusCode()).isEqualTo(303);
        assertThat(manager.get(PageClient.next(dmn)).body())
                .contains("Kladden er begyndt", "Række 1")
                .doesNotContain("??");
        assertThat(manager.get("/regler/kladder/" + idOf(xlsx)).body()).contains("Ingen forskelle");
        assertThat(state(idOf(xlsx))).isEqualTo(DraftState.DRAFT);
        assertThat(inForce().version()).isEqualTo(before);
    }

    @Test
    void refusesAFileInWordsAndBeginsNothing() {
        PageClient manager = manager();
        manager.get("/regler");
        int before = drafts.open().size();
        byte[] other =
                tables.xml("place", tables.inForce("place").version().version()).getBytes(StandardCharsets.UTF_8);

        HttpResponse<String> wrong = manager.upload(PAGE + "/kladde", "tabel.dmn", other);
        HttpResponse<String> none = manager.upload(PAGE + "/kladde", "", new byte[0]);
        HttpResponse<String> broken =
                manager.upload(PAGE + "/kladde", "tabel.xlsx", "PK intet".getBytes(StandardCharsets.UTF_8));

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("file-interpreters-error", "Filen er en anden tabel")
                .doesNotContain("??");
        assertThat(none.body()).contains("Vælg en fil");
        assertThat(broken.body()).contains("file-interpreters-error");
        PageClient auditor = PageClient.of(port, "auditor");
        auditor.get("/regler");
        assertThat(auditor.upload(PAGE + "/kladde", "tabel.dmn", other).statusCode())
                .isEqualTo(403);
        assertThat(drafts.open()).hasSize(before);
    }

    @Test
    void goesBackToAnEarlierVersionByASecondManager() {
        String changed = submitted();
        draft("manager-2", changed, "approve", "");
        int earlier = drafts.get(changed).basedOn();
        int version = drafts.get(changed).version();
        PageClient manager = manager();
        assertThat(manager.get(PAGE).body())
                .contains("Version " + version, "godkendt af", "Tilbage til denne", "Prøve")
                .doesNotContain("??");
        assertThat(manager.get(PAGE + "/versioner/" + version).body())
                .contains("Forskelle fra version " + earlier, "Række 1", "Før:")
                .doesNotContain("??");

        String path = PAGE + "/versioner/" + earlier + "/tilbage";
        HttpResponse<String> noReason = manager.post(path, "reason", "");
        HttpResponse<String> same = manager.post(PAGE + "/versioner/" + version + "/tilbage", "reason", "Prøve");
        HttpResponse<String> back = manager.post(path, "reason", "Den gamle var bedre");

        assertThat(noReason.statusCode()).isEqualTo(422);
        assertThat(noReason.body()).contains("reason-" + earlier + "-error", "Skriv hvorfor");
        assertThat(same.statusCode()).isEqualTo(422);
        assertThat(back.statusCode()).isEqualTo(303);
        assertThat(manager.get(PageClient.next(back)).body())
                .contains("Tilbage til en tidligere version", "Den gamle var bedre")
                .doesNotContain("??");
        assertThat(state(idOf(back))).isEqualTo(DraftState.SUBMITTED);
        PageClient auditor = PageClient.of(port, "auditor");
        auditor.get(PAGE);
        assertThat(auditor.post(path, "reason", "Prøve").statusCode()).isEqualTo(403);
    }
}
