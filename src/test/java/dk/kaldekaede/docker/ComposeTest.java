package dk.kaldekaede.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** The compose file and the image's recipe, as far as they can be read; where docker-compose is installed it reads them too. */
class ComposeTest {

    private static final Path DOCKER = Path.of("docker");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(KALDEKAEDE_[A-Z0-9_]+)(:[?-])?([^}]*)}");
    private static final Pattern PINNED = Pattern.compile("[^:@]+/[^:@]+:v?\\d+\\.\\d+.*");
    private static final Set<String> NODES = Set.of("node-1", "node-2");
    /** What runs the image that is built here. */
    private static final Set<String> OURS = Set.of("node-1", "node-2", "witness");

    @TempDir
    private Path folder;

    private String compose;
    private Map<String, Map<String, Object>> services;

    @BeforeEach
    void read() throws IOException {
        compose = Files.readString(DOCKER.resolve("compose.yaml"));
        Map<String, Map<String, Map<String, Object>>> all = new Yaml().load(compose);
        services = all.get("services");
    }

    @Test
    void hasTwoEqualNodesOnOnePostgresWithAProxyAMailCatcherAndAWitnessWhoIsAskedFor() {
        assertThat(services.keySet())
                .containsExactlyInAnyOrder("node-1", "node-2", "proxy", "database", "mail", "witness");
        assertThat(services.get("witness")).containsEntry("profiles", List.of("witness"));
        assertThat(services.get("witness").get("image"))
                .isEqualTo(services.get("node-1").get("image"));
        assertThat(services.get("node-1")).isEqualTo(services.get("node-2"));
        assertThat(services.get("node-1").get("environment").toString())
                .contains("SPRING_PROFILES_ACTIVE=production", "jdbc:postgresql://database:5432/");
    }

    @Test
    void believesTheProxyAloneAboutWhoAsks() {
        Map<?, ?> networks = (Map<?, ?>) services.get("proxy").get("networks");
        String address = (String) ((Map<?, ?>) networks.get("default")).get("ipv4_address");

        assertThat(services.get("node-1").get("environment").toString())
                .contains("SERVER_TOMCAT_REMOTEIP_INTERNAL_PROXIES=" + address.replace(".", "\\."));
    }

    @Test
    void letsNoContainerWriteOrRiseAndStartsEachAgain() {
        assertThat(services.values()).allSatisfy(service -> assertThat(service)
                .containsEntry("read_only", true)
                .containsEntry("restart", "unless-stopped")
                .containsEntry("security_opt", List.of("no-new-privileges:true"))
                .containsKey("mem_limit"));
        assertThat(NODES).allSatisfy(node -> assertThat(services.get(node)).containsEntry("cap_drop", List.of("ALL")));
    }

    @Test
    void pinsEveryImage() throws IOException {
        List<String> images = services.entrySet().stream()
                .filter(service -> !OURS.contains(service.getKey()))
                .map(service -> (String) service.getValue().get("image"))
                .toList();
        List<String> bases = Files.readAllLines(DOCKER.resolve("Dockerfile")).stream()
                .filter(line -> line.startsWith("ARG "))
                .map(line -> line.substring(line.indexOf('=') + 1))
                .toList();

        assertThat(images).hasSize(3).allMatch(image -> PINNED.matcher(image).matches());
        assertThat(bases).hasSize(3).allMatch(image -> PINNED.matcher(image).matches());
    }

    @Test
    void refusesToStartWithoutASecretAndSaysWhich() {
        Map<String, String> requirements = VARIABLE.matcher(compose)
                .results()
                .filter(variable -> ":?".equals(variable.group(2)))
                .collect(Collectors.toMap(
                        variable -> variable.group(1), variable -> variable.group(3), (one, other) -> one));

        assertThat(requirements.keySet())
                .contains("KALDEKAEDE_DB_PASSWORD", "KALDEKAEDE_LINK_SECRET", "KALDEKAEDE_FIRST_ADMIN_PASSWORD");
        requirements.forEach(
                (name, sentence) -> assertThat(sentence).startsWith("Set " + name + " in docker/.env to "));
        assertThat(compose).doesNotContainPattern("(PASSWORD|SECRET|TOKEN): (?!\\$\\{)\\S");
    }

    @Test
    void namesEverySettingInTheExampleAndGivesNoSecretAValue() throws IOException {
        List<String> example = Files.readAllLines(DOCKER.resolve(".env.example"));
        Set<String> named = example.stream()
                .map(line -> line.replaceFirst("^# ", ""))
                .filter(line -> line.startsWith("KALDEKAEDE_"))
                .map(line -> line.substring(0, line.indexOf('=')))
                .collect(Collectors.toCollection(TreeSet::new));

        Set<String> used = VARIABLE.matcher(compose)
                .results()
                .map(variable -> variable.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        used.remove("KALDEKAEDE_VERSION");
        assertThat(named).isEqualTo(used);
        assertThat(example).filteredOn(line -> line.startsWith("KALDEKAEDE_")).allMatch(line -> line.endsWith("="));
    }

    @Test
    void isReadByDockerComposeWhereItIsInstalled() throws IOException, InterruptedException {
        Path settings = folder.resolve("settings");
        Files.write(
                settings,
                Files.readAllLines(DOCKER.resolve(".env.example")).stream()
                        .filter(line -> line.startsWith("KALDEKAEDE_"))
                        .map(line -> line + "something")
                        .toList());
        if (!isInstalled("docker-compose")) {
            assertThat(System.getenv("CI"))
                    .as("Where the tests must run, it is installed")
                    .isNull();
            return;
        }

        assertThat(config(settings)).isZero();
        Files.writeString(settings, "");
        assertThat(config(settings)).isNotZero();
    }

    private static int config(Path settings) throws IOException, InterruptedException {
        Process compose = new ProcessBuilder(
                        "docker-compose",
                        "--env-file",
                        settings.toString(),
                        "--file",
                        DOCKER.resolve("compose.yaml").toString(),
                        "config",
                        "--quiet")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(compose.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return compose.exitValue();
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(System.getProperty("path.separator")))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
    }
}
