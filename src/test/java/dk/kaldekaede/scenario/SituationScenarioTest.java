package dk.kaldekaede.scenario;

import static dk.kaldekaede.scenario.Crew.WORKERS;
import static dk.kaldekaede.scenario.Municipality.CENTRE_CHIEF;
import static dk.kaldekaede.scenario.Municipality.CRISIS_MANAGEMENT;
import static dk.kaldekaede.scenario.Municipality.HP_CHIEF;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.effort.RegionKind;
import dk.kaldekaede.effort.RegionOnSite;
import dk.kaldekaede.incident.log.LogNote;
import dk.kaldekaede.incident.log.LogNotes;
import dk.kaldekaede.incident.web.PageClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;

/** The situation picture on the screen and on paper, and two incidents that want the same people. */
class SituationScenarioTest extends StaffingScenario {

    private static final Pattern VERSION = Pattern.compile("situation/live\\?version=([0-9a-zA-Z_-]+)");

    @Test
    void showsWhoLeadsWhatIsMissingAndWhatNobodyHasTold() {
        crew.hires(WORKERS, 4);
        Course fire = led(small());
        note(fire, "Bussen kom fra Ågerup");
        PageClient screen = login(CRISIS_MANAGEMENT);

        String picture = situation(screen, fire);
        assertThat(picture)
                .contains("Socialfaglig bistand", "Handicap", "Socialrådgivere", "brug for", "mangler")
                .contains("Bussen kom fra Ågerup", "Ingen har oplyst:", "Regionens svar (AMK)", "Mød de berørte")
                .contains("Krisestøtte", "Ikke aktiveret")
                .doesNotContain("??", "tel:", "<form method=\"post\" action=\"/incidents");

        RegionOnSite region = town.bean(RegionOnSite.class);
        town.at("2026-01-19T22:50:00Z");
        region.arrived(fire.id, RegionKind.CRISIS_TEAM, CRISIS_MANAGEMENT);
        town.at("2026-01-19T23:20:00Z");
        region.arrived(fire.id, RegionKind.KOP, CRISIS_MANAGEMENT);
        region.left(fire.id, RegionKind.CRISIS_TEAM, CRISIS_MANAGEMENT);
        picture = situation(screen, fire);
        assertThat(picture)
                .contains("Kl. 23.50 (19.1.) kom regionens kriseteam, som gik kl. 00.20", "Kl. 00.20 kom KOP");
        assertThat(paper(screen, fire)).contains("gik kl. 00.20", "Kl. 00.20 kom KOP");

        Matcher version = VERSION.matcher(picture);
        assertThat(version.find()).isTrue();
        String live = path(fire) + "/live?version=" + version.group(1);
        assertThat(screen.get(live).statusCode()).isEqualTo(204);
        note(fire, "Alle er talt");
        assertThat(screen.get(live).body()).contains("Alle er talt").doesNotContain("<html");
    }

    @Test
    void saysLoudlyThatNobodyLeads() {
        Course fire = activated(small());

        assertThat(situation(login("auditor"), fire)).contains("INGEN LEDER siden kl.");
        assertThat(situation(login(CENTRE_CHIEF), fire)).contains("INGEN LEDER siden kl.");
    }

    @Test
    void isThePaperThatIsHandedRound() throws IOException {
        Course drill = led(small().with("exercise", true).with("commanderPhone", "+45 99 88 77 66"));
        for (int i = 0; i < 60; i++) {
            note(drill, "Note " + i + " om æbler, ørreder og ål 😀 שלום");
        }

        HttpResponse<byte[]> file = login(CRISIS_MANAGEMENT).file(path(drill) + ".pdf");

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(file.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        try (PDDocument paper = Loader.loadPDF(file.body())) {
            int pages = paper.getNumberOfPages();
            String all = new PDFTextStripper().getText(paper);
            assertThat(pages).isGreaterThan(1);
            assertThat(all)
                    .contains("Situationsbillede: Brand i etageejendom", "Socialfaglig bistand: aktiveret")
                    .contains("Side 1 af " + pages, "Side " + pages + " af " + pages)
                    .contains("Note 59 om æbler, ørreder og ål ?", "Ingen har oplyst:", "Leder")
                    .doesNotContain("{0}", "99 88 77 66");
            for (int page = 1; page <= pages; page++) {
                PDFTextStripper one = new PDFTextStripper();
                one.setStartPage(page);
                one.setEndPage(page);
                assertThat(one.getText(paper)).as("page " + page).contains("ØVELSE");
            }
        }
    }

    @Test
    void isForThoseWithAPartAndTheAuditorAlone() {
        crew.hires(WORKERS, 1);
        Course fire = led(small());
        for (String end : List.of("", "/live", ".pdf")) {
            for (String user : List.of(CRISIS_MANAGEMENT, HP_CHIEF, "auditor")) {
                assertThat(login(user).file(path(fire) + end).statusCode())
                        .as(user + end)
                        .isEqualTo(200);
            }
            for (String user : List.of("manager", "tolke", "admin")) {
                assertThat(login(user).file(path(fire) + end).statusCode())
                        .as(user + end)
                        .isEqualTo(404);
            }
            assertThat(login(WORKERS).file(path(fire) + end).statusCode())
                    .as("who is only called in" + end)
                    .isEqualTo(403);
            assertThat(PageClient.nobody(port()).file(path(fire) + end).statusCode())
                    .isIn(302, 401);
        }
    }

    @Test
    void twoIncidentsWantTheSamePeopleOpenly() {
        crew.hires(WORKERS, 3);
        Course fire = led(small().with("affectedPeople", 140));
        Report accident = small().with("what", "Busulykke").with("affectedPeople", 140);
        HttpResponse<String> told = town.http.post("tolke", "/api/incidents", accident.facts());
        Course bus = town.course(Http.json(told).path("id").asText(), accident).isDecided();
        bus.phone(CENTRE_CHIEF).rings("aktivér beredskabet").takes();
        bus.phone(HP_CHIEF).rings("kan du lede").takes();

        String leaders = login(HP_CHIEF).get("/incidents/" + bus.id).body();
        assertThat(leaders).contains("andre har folkene", "er bundet af", "/incidents/" + fire.id);
        assertThat(situation(login(CRISIS_MANAGEMENT), bus)).contains("er bundet af Brand i etageejendom.");
        assertThat(login(CRISIS_MANAGEMENT).get("/").body())
                .contains("Flere hændelser mangler de samme folk", "Busulykke");
        String reporters = situation(login("tolke"), bus);
        assertThat(reporters).contains("er bundet af en anden hændelse.").doesNotContain("Brand i etageejendom");
        assertThat(login("tolke").get("/").body()).doesNotContain("Flere hændelser mangler de samme folk");
    }

    @Test
    void whatIsRealTakesPeopleOutOfAnExerciseAndSaysSo() {
        crew.hires(WORKERS, 2);
        Course drill = led(small().with("affectedPeople", 140).with("exercise", true));
        assertThat(login(CRISIS_MANAGEMENT).get("/").body()).doesNotContain("Flere hændelser mangler de samme folk");
        Course fire = activated(small().with("affectedPeople", 140));

        assertThat(situation(login(CRISIS_MANAGEMENT), fire))
                .contains("er på øvelsen Brand i etageejendom.", "De bliver taget ud af øvelsen")
                .doesNotContain("er bundet af");
        fire.phone(HP_CHIEF).rings("kan du lede").takes();
        assertThat(situation(login(CRISIS_MANAGEMENT), fire)).doesNotContain("er på øvelsen");
        assertThat(situation(login(CRISIS_MANAGEMENT), drill)).contains("ØVELSE", "er bundet af Brand i etageejendom.");
    }

    private static Report small() {
        return Report.fireForSocialWorkAlone().with("ballerupCitizens", "YES").with("affectedPeople", 12);
    }

    private String paper(PageClient screen, Course course) {
        try (PDDocument paper =
                Loader.loadPDF(screen.file(path(course) + ".pdf").body())) {
            return new PDFTextStripper().getText(paper);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void note(Course course, String text) {
        town.bean(LogNotes.class)
                .write(new LogNote(
                        UUID.randomUUID().toString(),
                        course.id,
                        text,
                        null,
                        Instant.parse("2026-01-14T03:10:00Z"),
                        null,
                        CRISIS_MANAGEMENT));
    }

    private static String path(Course course) {
        return "/incidents/" + course.id + "/situation";
    }

    private static String situation(PageClient client, Course course) {
        return client.get(path(course)).body();
    }

    private int port() {
        return town.bean(Environment.class).getRequiredProperty("local.server.port", Integer.class);
    }

    private PageClient login(String user) {
        return PageClient.of(port(), user);
    }
}
