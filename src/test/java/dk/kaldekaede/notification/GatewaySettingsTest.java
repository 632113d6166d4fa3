package dk.kaldekaede.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.mail.javamail.JavaMailSender;

/** Gateways as an operator names them: in environment variables. */
class GatewaySettingsTest {

    private final Map<String, Object> variables = new LinkedHashMap<>();

    GatewaySettingsTest() {
        variables.put("KALDEKAEDE_BASE_URL", "https://kaldekaede.example.dk");
    }

    @Test
    void readsTheFirstAndThoseThatTakeOverInTheirOrder() {
        variables.putAll(Map.of(
                "KALDEKAEDE_SMS_URL", "https://one.example",
                "KALDEKAEDE_SMS_TOKEN", "t1",
                "KALDEKAEDE_SMS_CALLBACK_SECRET", "s1",
                "KALDEKAEDE_SMS_NEXT_0_URL", "https://two.example",
                "KALDEKAEDE_SMS_NEXT_0_TOKEN", "t2",
                "KALDEKAEDE_SMS_NEXT_0_CALLBACK_SECRET", "s2",
                "KALDEKAEDE_SMS_NEXT_0_FORM", "gatewayapi",
                "KALDEKAEDE_SMS_NEXT_0_READ_TIMEOUT", "4s",
                "KALDEKAEDE_SMS_NEXT_1_URL", "https://three.example",
                "KALDEKAEDE_SMS_NEXT_1_NAME", "third"));

        List<GatewaySettings> all = GatewaySettings.all(environment());

        assertThat(all).extracting(GatewaySettings::name).containsExactly("sms", "sms-2", "third");
        assertThat(all).extracting(GatewaySettings::callbackSecret).containsExactly("s1", "s2", "");
        assertThat(all.get(1).setting()).isEqualTo("kaldekaede.sms.next[0]");
        assertThat(all.get(1).form()).isEqualTo("gatewayapi");
        assertThat(all.get(1).readTimeout()).isEqualTo(Duration.ofSeconds(4));
        assertThat(all.get(2).connectTimeout()).isEqualTo(Duration.ofSeconds(3));
        assertThat(all.toString()).doesNotContain("t1", "s1", "t2", "s2");
    }

    /** The address in a variable, the secret in a file of its own. */
    @Test
    void putsOneGatewayTogetherFromSeveralPlaces() {
        variables.put("KALDEKAEDE_SMS_NEXT_0_URL", "https://two.example");
        StandardEnvironment environment = environment();
        environment
                .getPropertySources()
                .addLast(new MapPropertySource("files", Map.of("kaldekaede.sms.next[0].token", "t2")));

        assertThat(GatewaySettings.all(environment)).singleElement().satisfies(gateway -> assertThat(gateway.token())
                .isEqualTo("t2"));
    }

    @Test
    void leavesOutWhatHasNoAddress() {
        variables.putAll(
                Map.of("KALDEKAEDE_SMS_URL", "", "KALDEKAEDE_SMS_TOKEN", "", "KALDEKAEDE_VOICE_NEXT_0_URL", ""));

        assertThat(gateways().standings()).isEmpty();
        assertThat(gateways().configured(Channel.SMS)).isFalse();
    }

    @Test
    void takesOneThatStandsOnlyAmongTheNext() {
        variables.putAll(Map.of(
                "KALDEKAEDE_VOICE_NEXT_0_URL", "https://call.example",
                "KALDEKAEDE_VOICE_NEXT_0_TOKEN", "t",
                "KALDEKAEDE_VOICE_NEXT_0_FROM", "+4570104900",
                "KALDEKAEDE_MAIL_NEXT_0_HOST", "mail.example",
                "KALDEKAEDE_MAIL_FROM", "kaldekaede@example.dk"));

        assertThat(gateways().standings()).extracting(Gateways.Standing::name).containsExactly("voice-2", "mail-2");
    }

    @Test
    void refusesAGatewayThatCouldSendNothing() {
        refuses("kaldekaede.sms.next[0].token", Map.of("KALDEKAEDE_SMS_NEXT_0_URL", "https://two.example"));
        refuses(
                "kaldekaede.voice.from",
                Map.of("KALDEKAEDE_VOICE_URL", "https://call.example", "KALDEKAEDE_VOICE_TOKEN", "t"));
        refuses("kaldekaede.mail.from", Map.of("KALDEKAEDE_MAIL_NEXT_0_HOST", "mail.example"));
        refuses(
                "kaldekaede.sms.form is \"smoke\"",
                Map.of(
                        "KALDEKAEDE_SMS_URL", "https://one.example",
                        "KALDEKAEDE_SMS_TOKEN", "t",
                        "KALDEKAEDE_SMS_FORM", "smoke"));
    }

    @Test
    void refusesTwoGatewaysOfOneName() {
        variables.putAll(Map.of(
                "KALDEKAEDE_SMS_URL", "https://one.example",
                "KALDEKAEDE_SMS_TOKEN", "t",
                "KALDEKAEDE_SMS_NEXT_0_URL", "https://two.example",
                "KALDEKAEDE_SMS_NEXT_0_TOKEN", "t",
                "KALDEKAEDE_SMS_NEXT_0_NAME", "sms"));

        assertThatThrownBy(this::gateways).hasMessageContaining("\"sms\"");
    }

    private void refuses(String named, Map<String, String> settings) {
        variables.putAll(settings);
        assertThatThrownBy(this::gateways).hasMessageContaining(named);
        settings.keySet().forEach(variables::remove);
    }

    private Gateways gateways() {
        return new GatewayConfiguration()
                .gateways(
                        environment(),
                        new ObjectMapper(),
                        new DefaultListableBeanFactory().getBeanProvider(JavaMailSender.class),
                        new MovableClock());
    }

    private StandardEnvironment environment() {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
        ConfigurationPropertySources.attach(environment);
        return environment;
    }
}
