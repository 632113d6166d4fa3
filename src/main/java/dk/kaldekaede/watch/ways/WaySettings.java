package dk.kaldekaede.watch.ways;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/** Reads the ways from settings, whoever holds those. */
public final class WaySettings {

    /** What an operator writes who wants nobody to be told. */
    public static final String NONE = "none";

    private final UnaryOperator<String> settings;

    /** @param settings gives a setting by the end of its name, such as {@code sms.url}; empty when it is not set */
    public WaySettings(UnaryOperator<String> settings) {
        this.settings = settings;
    }

    /**
     * The ways that are set.
     *
     * @throws IllegalStateException when one is set by half; the message names the setting that is missing
     */
    public EmergencyWays ways() {
        List<EmergencyWay> ways = new ArrayList<>();
        if (isSet("sms.url")) {
            ways.add(new DirectSms(text("sms.url"), text("sms.token"), numbers()));
        }
        if (isSet("mail.host")) {
            ways.add(new DirectMail(server(), required("mail.from", "mail.host"), required("mail.to", "mail.host")));
        }
        if (isSet("webhook.url")) {
            ways.add(new Webhook(text("webhook.url"), text("webhook.token")));
        }
        return new EmergencyWays(ways);
    }

    /** Whether the operator said in so many words that there is to be none. */
    public boolean saysNone() {
        return text("ways").equalsIgnoreCase(NONE);
    }

    private List<String> numbers() {
        return Arrays.stream(required("sms.numbers", "sms.url").split(","))
                .map(String::strip)
                .filter(number -> !number.isEmpty())
                .toList();
    }

    private DirectMail.Server server() {
        String port = text("mail.port");
        return new DirectMail.Server(
                text("mail.host"),
                port.isEmpty() ? "25" : port,
                text("mail.username"),
                text("mail.password"),
                text("mail.starttls").equals("true"));
    }

    private String required(String name, String by) {
        if (!isSet(name)) {
            throw new IllegalStateException(
                    "The setting " + by + " of an emergency way is given, but its " + name + " is missing");
        }
        return text(name);
    }

    private boolean isSet(String name) {
        return !text(name).isEmpty();
    }

    private String text(String name) {
        String value = settings.apply(name);
        return value == null ? "" : value.strip();
    }
}
