package dk.kaldekaede.notification;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.util.StringUtils;

/** Makes the gateways that the settings name; a setting that would send nothing stops the start. */
@Configuration(proxyBeanMethods = false)
class GatewayConfiguration {

    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_NAME = 40;

    @Bean
    Gateways gateways(
            Environment environment, ObjectMapper json, ObjectProvider<JavaMailSender> firstMail, Clock clock) {
        List<Gateway> all = new ArrayList<>();
        String baseUrl = environment.getRequiredProperty("kaldekaede.base-url");
        GatewaySettings.all(environment).forEach(settings -> all.add(http(settings, baseUrl, json)));
        all.addAll(mail(environment, firstMail, clock));
        names(all);
        return new Gateways(all, clock);
    }

    /** A gateway in the form its provider speaks. */
    static HttpGateway http(GatewaySettings settings, String baseUrl, ObjectMapper json) {
        if (!StringUtils.hasText(settings.token())) {
            throw missing(settings, "token");
        }
        if (settings.channel() == Channel.VOICE && !StringUtils.hasText(settings.from())) {
            throw missing(settings, "from");
        }
        HttpForm form =
                switch (settings.channel() + " " + settings.form()) {
                    case "SMS json", "VOICE json" -> new JsonForm(settings, baseUrl, json);
                    case "SMS gatewayapi" -> new GatewayApiForm(settings, json);
                    default ->
                        throw new IllegalStateException(settings.setting() + ".form is \"" + settings.form()
                                + "\", which this channel has not");
                };
        return new HttpGateway(settings, form, json);
    }

    private static IllegalStateException missing(GatewaySettings settings, String what) {
        String setting = settings.setting();
        return new IllegalStateException(setting + ".url is set, but " + setting + "." + what + " is missing");
    }

    private static List<Gateway> mail(Environment environment, ObjectProvider<JavaMailSender> first, Clock clock) {
        String from = environment.getProperty("kaldekaede.mail.from", "");
        List<Gateway> servers = new ArrayList<>();
        JavaMailSender ofSpring =
                StringUtils.hasText(environment.getProperty("spring.mail.host")) ? first.getIfAvailable() : null;
        if (ofSpring != null) {
            String name = environment.getProperty("kaldekaede.mail.name", "");
            servers.add(new SmtpGateway(StringUtils.hasText(name) ? name.strip() : "mail", ofSpring, from, clock));
        }
        MailServer.next(environment)
                .forEach(next -> servers.add(new SmtpGateway(next.name(), next.sender(environment), from, clock)));
        if (!servers.isEmpty() && !StringUtils.hasText(from)) {
            throw new IllegalStateException("A mail server is set, but kaldekaede.mail.from is missing");
        }
        return servers;
    }

    /** A name stands in an address, in figures and in the database, and tells the gateways apart. */
    private static void names(List<Gateway> all) {
        Set<String> taken = new HashSet<>();
        all.stream().map(Gateway::name).forEach(name -> {
            if (!NAME.matcher(name).matches() || name.length() > LONGEST_NAME || !taken.add(name)) {
                throw new IllegalStateException("A gateway is named \"" + name
                        + "\": a name is unique and has small letters, digits and hyphens, 40 at most");
            }
        });
    }
}
