package dk.kaldekaede.roster.importing.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.ChangesRoster;
import dk.kaldekaede.KaldekaedeTest;
import dk.kaldekaede.incident.web.PageClient;
import dk.kaldekaede.roster.PeopleRegister;
import dk.kaldekaede.roster.RolePolicies;
import dk.kaldekaede.roster.RolePolicy;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages of imports, for a manager and from the wrong side. */
@KaldekaedeTest
@ChangesRoster
class ImportPagesTest {

    private static final String PAGE = "/vagtplan/import";

    @LocalServerPort
    int port;

    @Autowired
    RolePolicies policies;

    @Autowired
    PeopleRegister people;

    @BeforeEach
    void aRole() {
        policies.save(new RolePolicy("tolke", null, false, 0, Set.of(), Set.of()));
    }

    @Test
    void leadsAManagerFromAFileWithAMistakeToTheImportAndBack() {
        PageClient manager = manager();
        HttpResponse<String> sent =
                upload(manager, "PEOPLE", "folk.csv", "id;navn;mobil\nside-a;Vagt på prøve;hallo\n");
        String wrong = manager.get(PageClient.next(sent)).body();
        assertThat(wrong)
                .contains("Linje 2", "kolonnen mobil", "”hallo” er ikke et telefonnummer.", "Intet er ændret")
                .doesNotContain("Gennemfør importen");
        assertThat(manager.post(PageClient.next(sent) + "/apply").statusCode()).isEqualTo(303);
        assertThat(people.find("side-a")).isEmpty();

        manager.get(PAGE);
        String look = PageClient.next(
                upload(manager, "PEOPLE", "folk.csv", "id;navn;mobil\nside-a;Vagt på prøve;20009999\n"));
        assertThat(manager.get(look).body())
                .contains("Vagt på prøve", "+4520009999", "Gennemfør importen", "<strong>1</strong> <span>nye");
        HttpResponse<String> applied = manager.post(look + "/apply");
        assertThat(PageClient.next(applied)).isEqualTo(PAGE);
        assertThat(manager.get(PAGE).body()).contains("Importen er gennemført.", "folk.csv", "Fortryd seneste import");
        assertThat(people.find("side-a")).isPresent();
        assertThat(manager.get(look).statusCode()).isEqualTo(404);

        manager.get(PAGE);
        manager.post(PAGE + "/undo");
        assertThat(manager.get(PAGE).body()).contains("Importen er fortrudt.").doesNotContain("Fortryd seneste import");
        assertThat(people.find("side-a")).isEmpty();
        assertThat(manager.post(PAGE + "/undo").body()).contains("Der er ingen import at fortryde.");
    }

    @Test
    void saysWhatIsWrongWithAFileThatItDoesNotKeep() {
        PageClient manager = manager();

        assertThat(upload(manager, "PEOPLE", "", "").body()).contains("Vælg en fil først.");
        HttpResponse<String> large = manager.upload(PAGE, "stor.csv", new byte[975 * 1024], "kind", "PEOPLE");
        assertThat(large.statusCode()).isEqualTo(400);
        assertThat(large.body()).contains("Filen er for stor. Den må højst fylde 950 kB.");
        assertThat(manager.upload(PAGE, "k.ics", "x".getBytes(StandardCharsets.UTF_8), "kind", "CALENDAR", "role", "x")
                        .body())
                .contains("Vælg en rolle og en plads.");
        String picture = PageClient.next(manager.upload(PAGE, "b.png", new byte[] {1, 0, 2}, "kind", "PEOPLE"));
        assertThat(manager.get(picture).body()).contains("ikke af den rigtige slags");
    }

    @Test
    void keepsCalendarsOfPlacesAndRefusesAddressesThatLeadInside() {
        PageClient manager = manager();
        manager.get(PAGE);

        assertThat(manager.post(PAGE + "/kilder", "role", "tolke", "position", "1", "address", "https://127.0.0.1/a")
                        .body())
                .contains("Adressen fører ind i et lukket net");
        assertThat(manager.post(PAGE + "/kilder", "role", "tolke", "position", "1", "address", "http://a.example/a")
                        .body())
                .contains("skal begynde med https://");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sygeplejevagt", "auditor", "admin", "alarmcentral"})
    void isForManagersAlone(String account) {
        PageClient other;
        try {
            other = PageClient.of(port, account);
        } catch (IllegalStateException noLoginForSystems) {
            other = PageClient.nobody(port);
        }
        List<Integer> refused = List.of(302, 403);

        assertThat(refused).contains(other.get(PAGE).statusCode());
        assertThat(refused).contains(other.get(PAGE + "/1").statusCode());
        assertThat(refused)
                .contains(upload(other, "PEOPLE", "a.csv", "navn\nA\n").statusCode());
        for (String path : List.of("/1/apply", "/undo", "/kilder", "/kilder/1/slet", "/kilder/1/laes")) {
            assertThat(refused).contains(other.post(PAGE + path).statusCode());
        }
    }

    @Test
    void takesNoForgedRequest() {
        PageClient manager = PageClient.of(port, "manager");

        for (String path : List.of("/1/apply", "/undo", "/kilder", "/kilder/1/slet", "/kilder/1/laes")) {
            assertThat(manager.postWithoutToken(PAGE + path).statusCode()).isEqualTo(403);
        }
        assertThat(PageClient.of(port, "manager")
                        .withToken("forged")
                        .upload(PAGE, "a.csv", "navn\nA\n".getBytes(StandardCharsets.UTF_8), "kind", "PEOPLE")
                        .statusCode())
                .isEqualTo(403);
    }

    private PageClient manager() {
        PageClient manager = PageClient.of(port, "manager");
        manager.get(PAGE);
        return manager;
    }

    private static HttpResponse<String> upload(PageClient client, String kind, String name, String text) {
        return client.upload(PAGE, name, text.getBytes(StandardCharsets.UTF_8), "kind", kind);
    }
}
