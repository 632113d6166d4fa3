package dk.kaldekaede.notification;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * One HTTP gateway as the settings describe it. The first of a channel stands under {@code kaldekaede.sms} or
 * {@code kaldekaede.voice}, those that take over from it under {@code .next[0]}, {@code .next[1]} and so on; one
 * without a URL is left out. Secrets come from the environment and go nowhere else.
 *
 * @param setting where it stands, such as {@code kaldekaede.sms.next[0]}
 * @param channel what it sends
 * @param name what it is called in figures and addresses: {@code sms}, {@code sms-2} and so on unless named
 * @param form how the provider wants to be spoken to: {@code json} or {@code gatewayapi}
 * @param url where messages are posted to
 * @param token how the provider knows us; empty when missing
 * @param callbackSecret how we know the provider when it reports; empty when it does not report
 * @param from the sender that people see; empty for the provider's own
 * @param connectTimeout how long to wait for a connection
 * @param readTimeout how long to wait for the answer
 */
public record GatewaySettings(
        String setting,
        Channel channel,
        String name,
        String form,
        String url,
        String token,
        String callbackSecret,
        String from,
        Duration connectTimeout,
        Duration readTimeout) {

    /** More than anybody pays for. */
    static final int MOST_NEXT = 8;

    /** Every HTTP gateway that has a URL, channel by channel in the order they are tried. */
    public static List<GatewaySettings> all(Environment environment) {
        Binder settings = Binder.get(environment);
        List<GatewaySettings> all = new ArrayList<>();
        for (Channel channel : List.of(Channel.SMS, Channel.VOICE)) {
            String first = "kaldekaede." + channel.name().toLowerCase(Locale.ROOT);
            Written.under(settings, first).forEach((setting, written) -> {
                if (StringUtils.hasText(written.url)) {
                    all.add(written.gateway(setting, channel, nameOf(channel, setting)));
                }
            });
        }
        return all;
    }

    /** What a gateway without a name is called, by its place in the settings: {@code sms}, {@code sms-2}. */
    static String nameOf(Channel channel, String setting) {
        String first = channel.name().toLowerCase(Locale.ROOT);
        int next = setting.indexOf("next[");
        return next < 0
                ? first
                : first + "-"
                        + (2 + Integer.parseInt(setting.substring(next + "next[".length(), setting.length() - 1)));
    }

    /** Without its secrets: this may end in a log. */
    @Override
    public String toString() {
        return "GatewaySettings[" + setting + ", " + name + "]";
    }

    /** A gateway's settings as they are bound; a private one could not be. */
    record Written(
            @DefaultValue("") String name,
            @DefaultValue("json") String form,
            @DefaultValue("") String url,
            @DefaultValue("") String token,
            @DefaultValue("") String callbackSecret,
            @DefaultValue("") String from,
            @DefaultValue("3s") Duration connectTimeout,
            @DefaultValue("10s") Duration readTimeout) {

        static Map<String, Written> under(Binder settings, String first) {
            Map<String, Written> all = new LinkedHashMap<>();
            settings.bind(first, Bindable.of(Written.class)).ifBound(written -> all.put(first, written));
            // One by one: a list as a whole comes from a single source, and a token may be a file beside a variable.
            for (int i = 0; i < MOST_NEXT; i++) {
                String next = first + ".next[" + i + "]";
                settings.bind(next, Bindable.of(Written.class)).ifBound(written -> all.put(next, written));
            }
            return all;
        }

        GatewaySettings gateway(String setting, Channel channel, String usualName) {
            return new GatewaySettings(
                    setting,
                    channel,
                    StringUtils.hasText(name) ? name.strip() : usualName,
                    StringUtils.hasText(form) ? form.strip() : "json",
                    url.strip(),
                    token,
                    callbackSecret,
                    from,
                    connectTimeout,
                    readTimeout);
        }

        /** Without its secrets: this may end in a log. */
        @Override
        public String toString() {
            return "Written[" + name + "]";
        }
    }
}
