package dk.kaldekaede.notification;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.util.StringUtils;

/**
 * A mail server that takes over from the one of {@code spring.mail}: {@code kaldekaede.mail.next[0]} and so on; one
 * without a host is left out. Time-outs, STARTTLS and the like are those of {@code spring.mail.properties}.
 *
 * @param name what it is called in figures
 * @param host its name or address
 * @param port its port
 * @param username the account there; empty when it asks for none
 * @param password its password
 */
record MailServer(String name, String host, int port, String username, String password) {

    private static final String NEXT = "kaldekaede.mail.next";
    private static final String PROPERTIES = "spring.mail.properties";

    /** Those that have a host, in the order they are tried. */
    static List<MailServer> next(Environment environment) {
        Binder settings = Binder.get(environment);
        List<MailServer> servers = new ArrayList<>();
        // One by one: a list as a whole comes from a single source, and a password may be a file beside a variable.
        for (int i = 0; i < GatewaySettings.MOST_NEXT; i++) {
            String setting = NEXT + "[" + i + "]";
            settings.bind(setting, Bindable.of(Written.class))
                    .ifBound(written -> written.server(setting).ifPresent(servers::add));
        }
        return servers;
    }

    /** How mail is handed to it. */
    JavaMailSenderImpl sender(Environment environment) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(host);
        sender.setPort(port);
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        if (StringUtils.hasText(username)) {
            sender.setUsername(username);
            sender.setPassword(password);
        }
        Map<String, String> properties = Binder.get(environment)
                .bind(PROPERTIES, Bindable.mapOf(String.class, String.class))
                .orElse(Map.of());
        sender.getJavaMailProperties().putAll(properties);
        return sender;
    }

    /** Without its password: this may end in a log. */
    @Override
    public String toString() {
        return "MailServer[" + name + "]";
    }

    /** The settings as they are bound; a private one could not be. */
    record Written(
            @DefaultValue("") String name,
            @DefaultValue("") String host,
            @DefaultValue("25") int port,
            @DefaultValue("") String username,
            @DefaultValue("") String password) {

        Optional<MailServer> server(String setting) {
            String usual = GatewaySettings.nameOf(Channel.MAIL, setting);
            return StringUtils.hasText(host)
                    ? Optional.of(new MailServer(
                            StringUtils.hasText(name) ? name.strip() : usual, host.strip(), port, username, password))
                    : Optional.empty();
        }

        /** Without its password: this may end in a log. */
        @Override
        public String toString() {
            return "Written[" + name + "]";
        }
    }
}
