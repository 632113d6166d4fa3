package dk.kaldekaede.engine.production;

import static org.springframework.util.StringUtils.hasText;

import dk.kaldekaede.notification.Channel;
import dk.kaldekaede.notification.GatewaySettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;

/** Secrets are there, are nobody's guess, and do not stand in the list of processes. */
class SecretsCheck implements Check {

    private static final int SHORTEST_LINK_SECRET = 32;
    private static final int SHORTEST_CALLBACK_SECRET = 16;
    private static final Pattern SECRET = Pattern.compile(
            "(kaldekaede|spring|server|camunda)\\..*(password|secret|token|credentials)", Pattern.CASE_INSENSITIVE);
    private static final String JSON = "spring.application.json";
    private static final List<String> VISIBLE_TO_ALL = List.of("commandLineArgs", "systemProperties");

    private final ConfigurableEnvironment settings;

    SecretsCheck(ConfigurableEnvironment settings) {
        this.settings = settings;
    }

    @Override
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        linkSecret(findings);
        databasePassword(findings);
        gateways(findings);
        replySecret(findings, "kaldekaede.sms.reply-secret", "The secret of whoever passes SMS on can be guessed.");
        replySecret(findings, "kaldekaede.voice.reply-secret", "The secret of whoever passes keys on can be guessed.");
        visible()
                .forEach(name -> findings.add(new Finding(
                        "A secret, " + name
                                + ", is given on the command line, where every user of the machine reads it.",
                        "Give " + Finding.setting(name) + " in the environment, or as a file in "
                                + settings.getProperty("kaldekaede.secrets", "/run/secrets") + ".")));
        return findings;
    }

    private void linkSecret(List<Finding> findings) {
        String name = "kaldekaede.link-secret";
        String secret = settings.getProperty(name, "");
        String random = "to at least 32 random characters, the same on every node: openssl rand -base64 36";
        if (!hasText(secret)) {
            findings.add(Finding.of("The secret that makes the links in messages is missing.", name, random));
        } else if (KnownPasswords.isKnown(secret)) {
            findings.add(Finding.of("The secret that makes the links in messages is a known one.", name, random));
        } else if (secret.length() < SHORTEST_LINK_SECRET) {
            findings.add(Finding.of("The secret that makes the links in messages is too short.", name, random));
        } else if (KnownPasswords.isRegular(secret)) {
            findings.add(Finding.of("The secret that makes the links in messages can be guessed.", name, random));
        }
    }

    private void databasePassword(List<Finding> findings) {
        String name = "spring.datasource.password";
        String password = settings.getProperty(name, "");
        if (!hasText(password)) {
            findings.add(Finding.of("The database has no password.", name, "to the password of the database's user"));
        } else if (KnownPasswords.isKnown(password)) {
            findings.add(Finding.of("The database's password is a known one.", name, "to one that nobody knows"));
        }
    }

    /** What a channel needs as soon as it is named. */
    private void gateways(List<Finding> findings) {
        for (GatewaySettings gateway : GatewaySettings.all(settings)) {
            String kind = "The %s gateway".formatted(gateway.channel());
            required(findings, kind + " would not know us.", gateway.setting() + ".token", "to the gateway's token");
            if (gateway.channel() == Channel.VOICE) {
                required(
                        findings, kind + " has no number to call from.", gateway.setting() + ".from", "to that number");
            }
            callbackSecret(findings, gateway);
        }
        if (hasText(settings.getProperty("spring.mail.host"))
                || hasText(settings.getProperty("kaldekaede.mail.next[0].host"))) {
            required(findings, "Mail has no sender.", "kaldekaede.mail.from", "to an address that people can answer");
        }
    }

    private void required(List<Finding> findings, String what, String name, String value) {
        if (!hasText(settings.getProperty(name))) {
            findings.add(Finding.of(what, name, value));
        }
    }

    private static void callbackSecret(List<Finding> findings, GatewaySettings gateway) {
        String secret = gateway.callbackSecret();
        if (secret.length() < SHORTEST_CALLBACK_SECRET || KnownPasswords.isRegular(secret)) {
            findings.add(Finding.of(
                    "The secret that the %s gateway shows with its receipts is missing or can be guessed."
                            .formatted(gateway.channel()),
                    gateway.setting() + ".callback-secret",
                    "to at least 16 random characters"));
        }
    }

    /** Without one nothing is taken; with one that is guessed, anybody answers for everybody. */
    private void replySecret(List<Finding> findings, String name, String what) {
        String secret = settings.getProperty(name, "");
        if (hasText(secret) && (secret.length() < SHORTEST_CALLBACK_SECRET || KnownPasswords.isRegular(secret))) {
            findings.add(Finding.of(what, name, "to at least 16 random characters, or leave it out"));
        }
    }

    private Stream<String> visible() {
        List<PropertySource<?>> seen = settings.getPropertySources().stream()
                .filter(source -> VISIBLE_TO_ALL.contains(source.getName()))
                .toList();
        // Settings written together as JSON are a source of their own, wherever the JSON stands.
        Stream<PropertySource<?>> written = seen.stream().anyMatch(source -> source.containsProperty(JSON))
                ? settings.getPropertySources().stream().filter(source -> JSON.equals(source.getName()))
                : Stream.empty();
        return Stream.concat(seen.stream(), written)
                .flatMap(SecretsCheck::names)
                .filter(name -> SECRET.matcher(name).matches())
                .map(name -> name.toLowerCase(Locale.ROOT))
                .distinct();
    }

    private static Stream<String> names(PropertySource<?> source) {
        return source instanceof EnumerablePropertySource<?> listed
                ? Stream.of(listed.getPropertyNames())
                : Stream.empty();
    }
}
