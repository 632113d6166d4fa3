package dk.kaldekaede.engine.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

/** Everything in the jar is listed in it, and nothing of it has a licence that this application's can not stand beside. */
class SbomTest {

    /**
     * Licences whose code may be distributed with an application under Apache-2.0. A library that may be had under one
     * of several needs one of these; EPL and MPL cover the library's own files alone.
     */
    private static final Set<String> COMPATIBLE = Set.of(
            "Apache-2.0",
            "MIT",
            "0BSD",
            "ISC",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "CC0-1.0",
            "EPL-2.0",
            "MPL-2.0",
            "Bouncy Castle Licence",
            // BSD-2-Clause by another name.
            "FreeBSD License",
            // BSD-3-Clause as ANTLR 3 calls it.
            "BSD licence",
            // MIT with one condition more: the mark of bpmn.io stays visible.
            "bpmn.io license",
            // The font of PDF files: OFL lets it go with any application as long as it is not sold by itself.
            "MIT AND OFL-1.1");

    @ParameterizedTest
    @CsvSource({
        "application, camunda-engine,              100",
        "application, spring-boot-starter-web,     100",
        "application, micrometer-registry-prometheus, 100",
        "browser,     bpmn-js,                     10",
        "browser,     htmx.org,                    10",
    })
    void listsWhatIsInTheJar(String list, String library, int atLeast) throws IOException {
        assertThat(components(list)).hasSizeGreaterThan(atLeast);
        assertThat(components(list))
                .extracting(component -> component.path("name").asText())
                .contains(library)
                .doesNotContain("bpmnlint", "greenmail", "junit-jupiter");
    }

    @Test
    void holdsNothingUnderALicenceThatForbidsIt() throws IOException {
        List<JsonNode> all = new ArrayList<>(components("application"));
        all.addAll(components("browser"));

        assertThat(all.stream().filter(component -> !isCompatible(component)).map(SbomTest::describe))
                .isEmpty();
    }

    @Test
    void wouldRefuseWhatIsUnderNoneOfThem() throws IOException {
        String[] refused = {
            "{\"licenses\": [{\"license\": {\"id\": \"AGPL-3.0-only\"}}]}",
            "{\"licenses\": [{\"license\": {\"name\": \"Commercial\"}}]}",
            "{\"licenses\": [{\"expression\": \"MIT AND GPL-3.0-only\"}]}",
            "{}"
        };
        for (String component : refused) {
            assertThat(isCompatible(new ObjectMapper().readTree(component)))
                    .as(component)
                    .isFalse();
        }
    }

    private static boolean isCompatible(JsonNode component) {
        return licences(component).anyMatch(COMPATIBLE::contains);
    }

    private static Stream<String> licences(JsonNode component) {
        return StreamSupport.stream(component.path("licenses").spliterator(), false)
                .flatMap(each -> Stream.of(
                        each.at("/license/id").asText(),
                        each.at("/license/name").asText(),
                        each.path("expression").asText()));
    }

    private static String describe(JsonNode component) {
        return component.path("name").asText() + " " + component.path("licenses");
    }

    private static List<JsonNode> components(String list) throws IOException {
        ClassPathResource written = new ClassPathResource("META-INF/sbom/" + list + ".cdx.json");
        assertThat(written.exists())
                .as("%s: Maven writes it when it is online; build once without -o", written.getPath())
                .isTrue();
        try (InputStream file = written.getInputStream()) {
            List<JsonNode> components = new ArrayList<>();
            new ObjectMapper().readTree(file).path("components").forEach(components::add);
            return components;
        }
    }
}
