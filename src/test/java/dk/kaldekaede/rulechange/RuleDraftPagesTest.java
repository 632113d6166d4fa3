package dk.kaldekaede.rulechange;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.incident.web.PageClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A draft on its page: what it changes, and what whoever reads it may do with it. */
class RuleDraftPagesTest extends RuleChangeScene {

    private PageClient manager() {
        return PageClient.of(port, "manager");
    }

    private static String page(String id) {
        return "/regler/kladder/" + id;
    }

    @Test
    void showsWhatIsChangedAndTakesASecondManagersYes() {
        String id = begun();
        PageClient writer = manager();
        assertThat(writer.get(page(id)).body())
                .contains("Hvor mange tolke", "Række 1", "ændret", "Før:", "Nu:", "Det siger kontrollen", "Indsend")
                .doesNotContain("??", "Godkend ændringen");

        HttpResponse<String> submitted = writer.post(page(id) + "/indsend", "reason", "Flere sprog", "at", "");

        assertThat(submitted.statusCode()).isEqualTo(303);
        assertThat(writer.get(PageClient.next(submitted)).body())
                .contains("Ændringen er indsendt", "Flere sprog", "Du har selv skrevet i kladden")
                .doesNotContain("??", "Godkend ændringen");
        PageClient second = PageClient.of(port, "manager-2");
        assertThat(second.get(page(id)).body()).contains("Godkend ændringen");
        assertThat(second.get(PageClient.next(second.post(page(id) + "/godkend")))
                        .body())
                .contains("Ændringen er godkendt", "sat i kraft")
                .doesNotContain("??");
        assertThat(inForce().version()).isEqualTo(drafts.get(id).version());
    }

    @Test
    void refusesInWordsAtTheFieldAndKeepsWhatWasWritten() {
        String id = begun();
        PageClient writer = manager();
        writer.get(page(id));

        HttpResponse<String> noReason = writer.post(page(id) + "/indsend", "reason", " ", "at", "");
        HttpResponse<String> noTime = writer.post(page(id) + "/indsend", "reason", "Flere sprog", "at", "i morgen");
        HttpResponse<String> past =
                writer.post(page(id) + "/indsend", "reason", "Flere sprog", "at", "2020-01-01T08:00");

        assertThat(noReason.statusCode()).isEqualTo(422);
        assertThat(noReason.body()).contains("reason-error", "Skriv hvorfor, med højst 1.000 tegn");
        assertThat(noTime.body()).contains("at-error", "som uret viser", "Flere sprog");
        assertThat(past.body()).contains("at-error", "Tiden er gået", "Flere sprog");
        assertThat(state(id)).isEqualTo(DraftState.DRAFT);
    }

    @Test
    void isNotAnsweredByItsWriterNorByWhoeverMayOnlyRead() {
        String id = submitted();
        PageClient writer = manager();
        writer.get(page(id));
        HttpResponse<String> own = writer.post(page(id) + "/godkend");
        assertThat(own.statusCode()).isEqualTo(403);
        assertThat(own.body()).contains("Du har selv skrevet i kladden");
        for (String user : new String[] {"auditor", "tvaergaaende-kriseledelse"}) {
            PageClient reader = PageClient.of(port, user);
            assertThat(reader.get(page(id)).body())
                    .contains("Række 1")
                    .doesNotContain("<form method=\"post\" action=\"/regler");
            assertThat(reader.post(page(id) + "/godkend").statusCode()).isEqualTo(403);
            assertThat(reader.post(page(id) + "/traek-tilbage").statusCode()).isEqualTo(403);
        }
        assertThat(PageClient.of(port, "sygeplejevagt").get(page(id)).statusCode())
                .isEqualTo(403);
        assertThat(writer.postWithoutToken(page(id) + "/traek-tilbage").statusCode())
                .isEqualTo(403);
        assertThat(state(id)).isEqualTo(DraftState.SUBMITTED);
        assertThat(writer.get(page("none")).statusCode()).isEqualTo(404);
    }

    @Test
    void isSentBackWithAReasonMendedByAFileAndWithdrawn() {
        String id = submitted();
        PageClient second = PageClient.of(port, "manager-2");
        second.get(page(id));
        assertThat(second.post(page(id) + "/send-tilbage", "remark", "").body()).contains("remark-error");
        assertThat(second.post(page(id) + "/send-tilbage", "remark", "Der er et hul")
                        .statusCode())
                .isEqualTo(303);
        PageClient writer = manager();
        assertThat(writer.get(page(id)).body()).contains("sendt tilbage", "Der er et hul", "Ret kladden");

        byte[] mended = changed().getBytes(StandardCharsets.UTF_8);
        assertThat(writer.get(PageClient.next(writer.upload(page(id) + "/fil", "tabel.dmn", mended, "revision", "1")))
                        .body())
                .contains("Kladden er gemt");
        HttpResponse<String> stale = writer.upload(page(id) + "/fil", "tabel.dmn", mended, "revision", "1");
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body())
                .contains("En anden har gemt kladden", "Det, du ville gemme")
                .doesNotContain("??");
        byte[] sheet = writer.file(page(id) + "/tabel.xlsx").body();
        assertThat(writer.get(PageClient.next(writer.upload(page(id) + "/fil", "tabel.xlsx", sheet, "revision", "2")))
                        .body())
                .contains("Kladden er gemt");
        HttpResponse<String> bad = writer.upload(
                page(id) + "/fil", "tabel.dmn", "<html/>".getBytes(StandardCharsets.UTF_8), "revision", "3");
        assertThat(bad.statusCode()).isEqualTo(422);
        assertThat(bad.body()).contains("file-error", "ikke en DMN-fil");

        assertThat(writer.get(PageClient.next(writer.post(page(id) + "/traek-tilbage")))
                        .body())
                .contains("Kladden er trukket tilbage");
        assertThat(state(id)).isEqualTo(DraftState.WITHDRAWN);
    }
}
