package dk.kaldekaede.engine.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.KaldekaedeTest;
import dk.kaldekaede.scenario.OutsideWorld;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.test.context.ContextConfiguration;
import org.yaml.snakeyaml.Yaml;

/** What the guide, the alerting rules and the scrape say of the figures is the same. */
@KaldekaedeTest
@ContextConfiguration(initializers = OutsideWorld.class)
class MonitoringDocsTest {

    private static final Pattern ROW =
            Pattern.compile("^\\| `(kaldekaede_\\w+)` \\| \\w+ (\\w+) \\| ([^|]+) \\| [^|]+ \\| `(\\w+)` \\|$");
    private static final Pattern TYPE = Pattern.compile("(?m)^# TYPE (kaldekaede_\\w+) (\\w+)$");
    private static final Pattern METRIC = Pattern.compile("kaldekaede_\\w+");

    @Autowired
    TestRestTemplate http;

    @Test
    void theGuideNamesEveryMetricAndNoOther() throws IOException {
        Map<String, String> documented = rows().stream()
                .collect(Collectors.toMap(row -> row.group(1), row -> row.group(2), (a, b) -> a, TreeMap::new));

        assertThat(documented).isEqualTo(new TreeMap<>(types())).hasSizeGreaterThan(20);
    }

    @Test
    void theGuideNamesTheLabels() throws IOException {
        String scrape = scrape();
        for (MatchResult row : rows()) {
            String series = scrape.lines()
                    .filter(line -> line.matches(row.group(1) + "(_count)?(\\{.*)? .*"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no series of " + row.group(1)));
            Set<String> labels = Pattern.compile("(\\w+)=\"")
                    .matcher(series)
                    .results()
                    .map(label -> label.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<String> documented = new TreeSet<>(List.of(row.group(3).strip().split(", ")));
            documented.remove("–");
            assertThat(labels).as(row.group(1)).isEqualTo(documented);
        }
    }

    @Test
    void everyMetricHasItsAlertAndEveryAlertItsMetrics() throws IOException {
        Map<String, String> rules = rules();
        Set<String> known = types().keySet();
        assertThat(rules.keySet())
                .containsAll(rows().stream().map(row -> row.group(4)).toList())
                .hasSize(rows().size() + 1)
                .contains("KaldekaedeNodeGone");
        rows().forEach(row -> assertThat(rules.get(row.group(4))).contains(row.group(1)));
        rules.values().forEach(expression -> assertThat(
                        METRIC.matcher(expression).results().map(metric -> metric.group()
                                .replaceFirst("_bucket$", "")))
                .allMatch(known::contains, "a metric of the scrape, in " + expression));
    }

    @Test
    void everyMetricOfOursSaysWhatItIs() {
        String scrape = scrape();
        types().keySet().forEach(metric -> assertThat(scrape).containsPattern("# HELP " + metric + " \\S+"));
        assertThat(scrape).contains("jvm_memory_used_bytes", "hikaricp_connections", "process_uptime_seconds");
    }

    private Map<String, String> types() {
        return TYPE.matcher(scrape()).results().collect(Collectors.toMap(type -> type.group(1), type -> type.group(2)));
    }

    private String scrape() {
        return http.withBasicAuth("monitoring", "demo").getForObject("/actuator/prometheus", String.class);
    }

    private static List<MatchResult> rows() throws IOException {
        return Files.readAllLines(Path.of("docs/monitoring.md")).stream()
                .flatMap(line -> ROW.matcher(line).results())
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> rules() throws IOException {
        try (InputStream file = Files.newInputStream(Path.of("docs/prometheus-rules.yml"))) {
            Map<String, List<Map<String, Object>>> all = new Yaml().load(file);
            return ((List<Map<String, Object>>) all.get("groups").get(0).get("rules"))
                    .stream().collect(Collectors.toMap(rule -> (String) rule.get("alert"), rule ->
                            (String) rule.get("expr")));
        }
    }
}
