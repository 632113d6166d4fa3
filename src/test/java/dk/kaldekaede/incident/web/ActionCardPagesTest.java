package dk.kaldekaede.incident.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.KaldekaedeTest;
import dk.kaldekaede.effort.ActionCards;
import dk.kaldekaede.effort.ContactPoints;
import dk.kaldekaede.effort.ContactPoints.Kind;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The municipality's action cards (SF-8, KS-8), from the right side and from the wrong one. */
@KaldekaedeTest
class ActionCardPagesTest {

    private static final byte[] CARD = "%PDF-1.7 vores eget kort\n%%EOF".getBytes(StandardCharsets.UTF_8);
    private static final byte[] NEWER = "%PDF-1.7 det nye kort\n%%EOF\n".getBytes(StandardCharsets.UTF_8);

    @LocalServerPort
    int port;

    @Autowired
    ActionCards cards;

    @Autowired
    ContactPoints contacts;

    @Test
    void showsAMarkedExampleUntilTheMunicipalityUploadsItsOwn() {
        PageClient nurse = PageClient.of(port, "sygeplejevagt");

        assertThat(nurse.get("/actionkort").body())
                .contains("C-SS", "C-ARB", "C-BUR", "eksempel – erstat med jeres eget")
                .doesNotContain("type=\"file\"", "??");
        assertThat(nurse.get("/actionkort/C-ARB").body())
                .contains("eksempel – erstat med jeres eget", "ikke kommunens ord")
                .doesNotContain("??");
        assertThat(nurse.get("/actionkort/C-XX").statusCode()).isEqualTo(404);
    }

    @Test
    void keepsEveryVersionAndServesTheNewestAsAFileOnly() {
        PageClient manager = PageClient.of(port, "manager");
        manager.get("/actionkort");
        manager.upload("/actionkort/C-SS", "kort.pdf", CARD);
        manager.get("/actionkort");
        HttpResponse<String> second = manager.upload("/actionkort/C-SS", "kort.pdf", NEWER);

        assertThat(second.statusCode()).isEqualTo(303);
        assertThat(manager.get("/actionkort").body())
                .contains("Kortet er lagt op", "Gældende", "Tidligere")
                .doesNotContain("??");
        assertThat(cards.of("C-SS")).hasSize(2);
        PageClient nurse = PageClient.of(port, "sygeplejevagt");
        String path = "/actionkort/C-SS/" + cards.of("C-SS").get(0).id() + ".pdf";
        assertThat(nurse.get("/actionkort/C-SS").body()).contains(path).doesNotContain("eksempel –");
        HttpResponse<String> file = nurse.get(path);
        assertThat(file.body()).isEqualTo(new String(NEWER, StandardCharsets.UTF_8));
        assertThat(file.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(file.headers().firstValue("Content-Disposition")).hasValue("attachment; filename=\"C-SS.pdf\"");
        assertThat(file.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(file.headers().allValues("Content-Security-Policy")).anyMatch(policy -> policy.contains("sandbox"));
        assertThat(nurse.get(path.replace("C-SS", "C-BUR")).statusCode()).isEqualTo(404);
        assertThat(PageClient.nobody(port).get(path).statusCode()).isEqualTo(302);
    }

    @Test
    void refusesWhatIsNoPdfOrTooLarge() {
        PageClient manager = PageClient.of(port, "manager");
        for (byte[] wrong : new byte[][] {
            "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8),
            "%PDF-1.7 <html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8),
            new byte[0],
            tooLarge()
        }) {
            manager.get("/actionkort");
            HttpResponse<String> refused = manager.upload("/actionkort/C-BUR", "kort.pdf", wrong);
            assertThat(refused.statusCode()).isIn(413, 422);
        }
        assertThat(cards.of("C-BUR")).isEmpty();
    }

    @Test
    void refusesWhatRunsSomething() {
        PageClient manager = PageClient.of(port, "manager");
        manager.get("/actionkort");
        byte[] script = "%PDF-1.7 /OpenAction <</S /JavaScript>>\n%%EOF".getBytes(StandardCharsets.UTF_8);

        HttpResponse<String> refused = manager.upload("/actionkort/C-BUR", "kort.pdf", script);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("gør mere end at blive læst").doesNotContain("??");
        assertThat(cards.of("C-BUR")).isEmpty();
    }

    @Test
    void keepsTheCrisisTelephoneThatAManagerSetsAndInventsNone() {
        PageClient manager = PageClient.of(port, "manager");
        PageClient nurse = PageClient.of(port, "sygeplejevagt");
        assertThat(nurse.get("/actionkort/FOLDER").body())
                .contains("Krisetelefon", "ikke sat endnu", "eksempel – erstat med jeres eget", "Egen læge")
                .doesNotContain("??", "tel:");

        manager.get("/actionkort");
        assertThat(manager.post("/actionkort/numre/CRISIS_TELEPHONE", "value", "20 00 00 17")
                        .statusCode())
                .isEqualTo(303);
        assertThat(manager.get("/actionkort").body()).contains("Gemt, og det gælder nu", "+4520000017");
        assertThat(nurse.get("/actionkort/FOLDER").body()).contains("tel:+4520000017");

        manager.post("/actionkort/numre/CRISIS_TELEPHONE", "value", "ring til os");
        assertThat(manager.get("/actionkort").body()).contains("Krisetelefon: skriv et telefonnummer", "+4520000017");
        manager.post("/actionkort/numre/REGION_CONTACT", "value", "ikke en mail");
        assertThat(manager.get("/actionkort").body()).contains("Regionens kontakt: skriv en mailadresse");
        assertThat(contacts.find(Kind.REGION_CONTACT)).isEmpty();

        nurse.get("/actionkort");
        assertThat(nurse.post("/actionkort/numre/CRISIS_TELEPHONE", "value", "20000018")
                        .statusCode())
                .isEqualTo(403);
        assertThat(manager.post("/actionkort/numre/ANOTHER", "value", "20000018")
                        .statusCode())
                .isIn(400, 404);
        manager.get("/actionkort");
        manager.post("/actionkort/numre/CRISIS_TELEPHONE", "value", " ");
        assertThat(contacts.find(Kind.CRISIS_TELEPHONE)).isEmpty();
    }

    @Test
    void putsAnEarlierVersionBackInForceOnce() {
        PageClient manager = PageClient.of(port, "manager");
        manager.get("/actionkort");
        manager.upload("/actionkort/C-ARB", "kort.pdf", CARD);
        manager.upload("/actionkort/C-ARB", "kort.pdf", NEWER);
        String earlier = "/actionkort/C-ARB/" + cards.of("C-ARB").get(1).id() + "/force";
        assertThat(manager.get("/actionkort").body()).contains(earlier, "Lad det gælde igen");
        PageClient nurse = PageClient.of(port, "sygeplejevagt");
        nurse.get("/actionkort");
        assertThat(nurse.post(earlier).statusCode()).isEqualTo(403);

        for (int time = 1; time <= 2; time++) {
            assertThat(manager.get(PageClient.next(manager.post(earlier))).body())
                    .contains("Det tidligere kort gælder nu igen");
        }

        assertThat(cards.of("C-ARB")).hasSize(3);
        assertThat(cards.content("C-ARB", cards.of("C-ARB").get(0).id())).hasValue(CARD);
        assertThat(manager.post("/actionkort/C-ARB/none/force").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sygeplejevagt", "auditor", "tvaergaaende-kriseledelse"})
    void isUploadedByManagersAlone(String user) {
        PageClient browser = PageClient.of(port, user);
        browser.get("/actionkort");
        assertThat(browser.upload("/actionkort/C-BUR", "kort.pdf", CARD).statusCode())
                .isEqualTo(403);
        PageClient manager = PageClient.of(port, "manager").withToken("stolen");
        assertThat(manager.upload("/actionkort/C-BUR", "kort.pdf", CARD).statusCode())
                .isEqualTo(403);
        assertThat(cards.of("C-BUR")).isEmpty();
    }

    private static byte[] tooLarge() {
        byte[] content = new byte[ActionCards.MOST_BYTES + 1];
        System.arraycopy(CARD, 0, content, 0, CARD.length);
        return content;
    }
}
