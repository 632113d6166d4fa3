package dk.kaldekaede.engine.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dk.kaldekaede.MovableClockConfiguration;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** The released application with the profile {@code production}: starts when it is safe, and says why when it is not. */
@ExtendWith(OutputCaptureExtension.class)
class ProductionStartTest {

    @TempDir
    private Path folder;

    @AfterEach
    void theMachinesClock() {
        ClockUtil.reset();
    }

    @Test
    void startsWithOneAdministratorAndNothingOfTheDemonstration() {
        try (ConfigurableApplicationContext application = Start.good(folder).run()) {
            JdbcClient jdbc = application.getBean(JdbcClient.class);

            assertThat(jdbc.sql("select id_ from act_id_user")
                            .query(String.class)
                            .list())
                    .containsExactly("admin");
            assertThat(jdbc.sql("select count(*) from person").query(Long.class).single())
                    .isZero();
        }
        // The account is there now: its password is needed no more.
        Start.good(folder).without("kaldekaede.first-admin-password").run().close();
    }

    /** Before a file is read: an empty directory would be the root of the file system. */
    @Test
    void refusesAnEmptyDirectoryOfSecretsAndNamesTheOneThatIsSet() {
        assertThat(Start.good(folder).arguments("--kaldekaede.secrets=").refused())
                .singleElement()
                .satisfies(finding -> assertThat(finding.change()).contains("KALDEKAEDE_SECRETS"));

        assertThat(Start.good(folder)
                        .arguments("--kaldekaede.secrets=" + folder, "--kaldekaede.link-secret=" + Start.LINK_SECRET)
                        .refused())
                .anySatisfy(finding -> assertThat(finding.change()).contains("as a file in " + folder));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kaldekaede.demo                                     | true      | The demonstration is on
            kaldekaede.demo                                     | yes       | The demonstration is on
            kaldekaede.demo                                     | 1         | The demonstration is on
            kaldekaede.base-url                                 | ''        | has no TLS
            kaldekaede.base-url                                 | http://a  | has no TLS
            kaldekaede.phone                                    | ''        | no number to call
            kaldekaede.phone                                    | +45 20 00 00 02 | the made-up one
            kaldekaede.watch.ways                               | ''        | Nobody is told
            kaldekaede.watch.sms.url                            | http://sms | its sms.numbers is missing
            kaldekaede.link-secret                              | ''        | is missing
            kaldekaede.link-secret                              | my-demonstration-only-and-no-secret-at-all | known one
            kaldekaede.link-secret                              | demonstration-only-and-no-secret-at-all | known one
            kaldekaede.link-secret                              | q0ZzX7mB1u4tRk9vWc2yNf6hJd8sLpE | too short
            kaldekaede.link-secret                              | abcabcabcabcabcabcabcabcabcabcabcabcabc | can be guessed
            kaldekaede.link-secret                              | 0123456789abcdef0123456789abcdef | can be guessed
            kaldekaede.first-admin-password                     | ''        | nobody could make one
            kaldekaede.first-admin-password                     | demo      | known or too short
            kaldekaede.first-admin-password                     | Password2026! | known or too short
            spring.datasource.password                          | ''        | no password
            spring.datasource.password                          | kaldekaede | a known one
            server.servlet.session.cookie.secure                | false     | may travel without TLS
            server.servlet.session.cookie.http-only             | false     | Scripts can read
            server.servlet.session.cookie.same-site             | none      | Other sites
            camunda.bpm.webapp.session-cookie.enable-secure-cookie | false  | may travel without TLS
            camunda.bpm.webapp.csrf.enable-secure-cookie        | false     | may travel without TLS
            camunda.bpm.authorization.enabled                   | false     | asks nobody
            spring.h2.console.enabled                           | true      | console is open
            camunda.bpm.admin-user.id                           | root      | password in a setting
            management.endpoints.web.exposure.include           | *         | tell more than an operator
            management.endpoints.web.exposure.include           | health,env | tell more than an operator
            management.endpoint.health.show-details             | always    | details
            server.error.include-stacktrace                     | always    | inside of the application
            server.error.include-stacktrace                     | on_param  | inside of the application
            server.servlet.session.cookie.same-site             | omitted   | Other sites
            server.tomcat.remoteip.internal-proxies             | .*        | claim any address
            server.tomcat.remoteip.trusted-proxies              | .*        | claim any address
            server.forward-headers-strategy                     | framework | claim any address
            spring.jersey.application-path                      | /motor    | no guard there
            camunda.bpm.webapp.application-path                 | /motor    | no guard there
            management.endpoints.web.base-path                  | /css      | no guard there
            spring.security.filter.dispatcher-types             | error     | not see every request
            spring.main.lazy-initialization                     | true      | would not run
            kaldekaede.login.pause                              | 0s        | hardly has to pause
            kaldekaede.login.wrong-per-client                   | 100000    | again and again
            """)
    void refusesOneUnsafeSettingAndNamesIt(String setting, String value, String complaint) {
        List<Finding> findings = Start.good(folder).with(setting, value).refused();

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.what()).contains(complaint);
            assertThat(finding.change())
                    .contains(setting)
                    .contains(setting.toUpperCase().replace('.', '_').replace('-', '_'));
        });
    }

    @Test
    void refusesADatabaseThatForgets() {
        assertThat(Start.good(folder)
                        .with("spring.datasource.url", "jdbc:h2:mem:gone")
                        .refused())
                .singleElement()
                .satisfies(finding -> assertThat(finding.what()).contains("forgotten at every stop"));
        assertThat(Start.good(folder)
                        .with("spring.datasource.url", "jdbc:h2:nioMemFS:gone;WRITE_DELAY=0")
                        .refused())
                .singleElement()
                .satisfies(finding -> assertThat(finding.what()).contains("forgotten at every stop"));
        assertThat(Start.good(folder)
                        .with("spring.datasource.url", "jdbc:h2:file:" + folder.resolve("late") + ";WRITE_DELAY=0500")
                        .refused())
                .singleElement()
                .satisfies(finding -> assertThat(finding.change()).contains("WRITE_DELAY=0"));
        assertThat(Start.good(folder)
                        .with("spring.datasource.url", "jdbc:h2:file:" + folder.resolve("late"))
                        .refused())
                .singleElement()
                .satisfies(finding -> assertThat(finding.change()).contains("WRITE_DELAY=0"));
    }

    @Test
    void refusesADatabaseThatForgetsWhicheverSettingNamesIt() {
        assertThat(Start.good(folder)
                        .with("spring.datasource.hikari.jdbc-url", "jdbc:h2:mem:gone")
                        .refused())
                .singleElement()
                .satisfies(finding -> assertThat(finding.what()).contains("forgotten at every stop"));
        assertThat(Start.good(folder)
                        .with("spring.datasource.url", "jdbc:h2:file:" + folder.resolve("late"))
                        .with("spring.datasource.hikari.data-source-properties.WRITE_DELAY", "500")
                        .refused())
                .singleElement()
                .satisfies(finding -> assertThat(finding.change()).contains("WRITE_DELAY=0"));
    }

    @Test
    void refusesAGatewayWhoseReceiptsAnybodyCanForge() {
        Start gateway = Start.good(folder)
                .with("kaldekaede.sms.url", "https://sms.example.net")
                .with("kaldekaede.sms.token", "t");

        assertThat(gateway.refused()).singleElement().satisfies(finding -> assertThat(finding.change())
                .contains("KALDEKAEDE_SMS_CALLBACK_SECRET"));
        assertThat(gateway.with("kaldekaede.sms.callback-secret", "short").refused())
                .hasSize(1);
    }

    @Test
    void refusesAGatewayThatTakesOverAndLacksTheSame() {
        assertThat(Start.good(folder)
                        .with("kaldekaede.voice.next[0].url", "https://call.example.net")
                        .with("kaldekaede.mail.next[0].host", "mail.example.net")
                        .refused())
                .extracting(Finding::change)
                .satisfiesExactly(
                        token -> assertThat(token).contains("(KALDEKAEDE_VOICE_NEXT_0_TOKEN)"),
                        from -> assertThat(from).contains("(KALDEKAEDE_VOICE_NEXT_0_FROM)"),
                        secret -> assertThat(secret).contains("(KALDEKAEDE_VOICE_NEXT_0_CALLBACK_SECRET)"),
                        from -> assertThat(from).contains("kaldekaede.mail.from (KALDEKAEDE_MAIL_FROM)"));
    }

    @Test
    void refusesASecretOfAnswersThatAnybodyCanGuess() {
        assertThat(Start.good(folder)
                        .with("kaldekaede.sms.reply-secret", "short")
                        .with("kaldekaede.voice.reply-secret", "aaaaaaaaaaaaaaaaaaaa")
                        .refused())
                .extracting(Finding::change)
                .satisfiesExactly(
                        sms -> assertThat(sms).contains("KALDEKAEDE_SMS_REPLY_SECRET"),
                        voice -> assertThat(voice).contains("KALDEKAEDE_VOICE_REPLY_SECRET"));
    }

    @Test
    void refusesAChannelWithoutWhatItNeeds() {
        assertThat(Start.good(folder)
                        .with("kaldekaede.sms.url", "https://sms.example.net")
                        .with("spring.mail.host", "mail.example.net")
                        .refused())
                .extracting(Finding::change)
                .satisfiesExactly(
                        token -> assertThat(token).contains("kaldekaede.sms.token (KALDEKAEDE_SMS_TOKEN)"),
                        secret -> assertThat(secret).contains("KALDEKAEDE_SMS_CALLBACK_SECRET"),
                        from -> assertThat(from).contains("kaldekaede.mail.from (KALDEKAEDE_MAIL_FROM)"));
    }

    @Test
    void leavesNothingBehindWhenItRefusesItsSettings() {
        assertThat(Start.good(folder).with("kaldekaede.phone", "").refused()).hasSize(1);
        assertThat(folder).isEmptyDirectory();

        assertThat(Start.good(folder).without("spring.datasource.url").refused())
                .extracting(Finding::change)
                .containsExactly(
                        "Set spring.datasource.url (SPRING_DATASOURCE_URL) to PostgreSQL, or to H2 in a file.");
    }

    @Test
    void saysThatItIsNotReadyBeforeItRefusesConnections() throws Exception {
        ConfigurableApplicationContext node =
                Start.good(folder).with("kaldekaede.shutdown-delay", "10s").run();
        URI readiness = URI.create("http://127.0.0.1:" + node.getEnvironment().getProperty("local.server.port")
                + "/actuator/health/readiness");
        await().atMost(Duration.ofMinutes(2)).until(() -> status(readiness) == 200);

        CompletableFuture<Void> stopped = CompletableFuture.runAsync(node::close);

        await().pollInterval(Duration.ofMillis(50))
                .atMost(Duration.ofSeconds(9))
                .until(() -> status(readiness) == 503);
        assertThat(stopped).isNotDone();
        stopped.get(120, TimeUnit.SECONDS);
        assertThatThrownBy(() -> status(readiness)).isInstanceOf(ConnectException.class);
    }

    private static int status(URI address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    void refusesADatabaseThatWasADemonstrations() {
        Start.good(folder).asDemonstration().run().close();

        assertThat(Start.good(folder).refused())
                .extracting(Finding::what)
                .satisfiesExactly(
                        accounts -> assertThat(accounts).contains("demonstration's password", "admin", "sygeplejevagt"),
                        people -> assertThat(people).contains("made-up people"));
    }

    @Test
    void refusesAClockThatIsNotTheMachines() {
        assertThat(Start.good(folder, MovableClockConfiguration.class).refused())
                .singleElement()
                .satisfies(finding -> assertThat(finding.what()).contains("not the machine's", "MovableClock"));
    }

    @Test
    void refusesAnEngineWhoseClockWasMoved() {
        Start late = Start.good(folder, MovedEngineClock.class);

        assertThat(late.refused()).singleElement().satisfies(finding -> assertThat(finding.what())
                .contains("engine's clock was moved"));
    }

    @Test
    void refusesSecretsThatEverybodyOnTheMachineSees() {
        assertThat(Start.good(folder)
                        .arguments(
                                "--kaldekaede.linkSecret=" + Start.LINK_SECRET, "--spring.datasource.password=x9-y8-z7")
                        .refused())
                .extracting(Finding::what)
                .satisfiesExactlyInAnyOrder(
                        one -> assertThat(one).contains("linksecret").doesNotContain(Start.LINK_SECRET),
                        other -> assertThat(other).contains("spring.datasource.password"));
    }

    @Test
    void refusesSecretsInJsonOnTheCommandLine() {
        assertThat(Start.good(folder)
                        .arguments("--spring.application.json={\"kaldekaede.sms.token\":\"x9-y8-z7\"}")
                        .refused())
                .singleElement()
                .satisfies(finding -> assertThat(finding.what()).contains("kaldekaede.sms.token"));
    }

    @Test
    void refusesAnUnsafeStartThatMakesNothingBeforeItIsAskedFor() {
        Start.good(folder).run().close();

        assertThat(Start.good(folder)
                        .with("spring.main.lazy-initialization", "true")
                        .with("spring.flyway.enabled", "false")
                        .refused())
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/"})
    void takesSecretsFromFiles(String slash) throws Exception {
        Path secrets = Files.createDirectory(folder.resolve("secrets"));
        Files.writeString(secrets.resolve("kaldekaede.link-secret"), Start.LINK_SECRET + "\n");
        Files.writeString(secrets.resolve("kaldekaede.first-admin-password"), "a-password-from-a-file\n");
        Files.writeString(secrets.resolve("spring.datasource.password"), "a-password-from-a-file\n");
        Start start = Start.good(folder)
                .without("kaldekaede.link-secret")
                .without("kaldekaede.first-admin-password")
                .without("spring.datasource.password")
                .arguments("--kaldekaede.secrets=" + secrets + slash);

        try (ConfigurableApplicationContext application = start.run()) {
            assertThat(application.getEnvironment().getProperty("kaldekaede.link-secret"))
                    .isEqualTo(Start.LINK_SECRET);
        }
    }

    @Test
    void refusesARestApiThatSomebodyOpened() {
        assertThat(Start.good(folder, OpenRest.class).refused())
                .extracting(Finding::what)
                .allSatisfy(what -> assertThat(what).contains("/engine-rest/"))
                .hasSize(2);
    }

    @Test
    void saysEverythingAtOnceWithoutAStackTrace(CapturedOutput output) {
        Start start = Start.good(folder)
                .without("kaldekaede.link-secret")
                .with("server.servlet.session.cookie.secure", "false")
                .with("spring.datasource.password", "kaldekaede");

        assertThat(start.refused()).hasSize(3);

        assertThat(output.getAll())
                .contains("APPLICATION FAILED TO START", "Not safe for production")
                .contains("KALDEKAEDE_LINK_SECRET", "SERVER_SERVLET_SESSION_COOKIE_SECURE")
                .contains("SPRING_DATASOURCE_PASSWORD")
                .doesNotContain("\tat ");
    }

    static class MovedEngineClock {

        MovedEngineClock() {
            ClockUtil.setCurrentTime(new Date(
                    ClockUtil.getCurrentTime().getTime() + Duration.ofHours(1).toMillis()));
        }
    }

    static class OpenRest {

        @Bean
        @Order(0)
        SecurityFilterChain open(HttpSecurity http) throws Exception {
            return http.securityMatcher("/engine-rest/**")
                    .authorizeHttpRequests(routes -> routes.anyRequest().permitAll())
                    .build();
        }
    }
}
