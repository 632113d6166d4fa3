package dk.kaldekaede.watch.witness;

import dk.kaldekaede.watch.ways.Emergency;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What the witness says, in plain Danish. */
final class WitnessWords {

    private static final Locale DANISH = Locale.forLanguageTag("da");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("d/M 'kl.' HH.mm", DANISH);

    private final ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
    private final ZoneId zone;

    WitnessWords(ZoneId zone) {
        this.zone = zone;
        texts.setBasename("messages");
        texts.setDefaultEncoding(StandardCharsets.UTF_8.name());
        texts.setFallbackToSystemLocale(false);
    }

    Emergency of(Verdict verdict, Instant since) {
        String what = text("witness." + verdict.trouble(), verdict.detail());
        return emergency(
                text("witness.subject"),
                text("witness.trouble", what, CLOCK.format(since.atZone(zone)), text("witness.do")));
    }

    Emergency over() {
        return emergency(text("witness.over.subject"), text("witness.over"));
    }

    private static Emergency emergency(String subject, String text) {
        return new Emergency(UUID.randomUUID().toString(), subject, text);
    }

    private String text(String key, Object... arguments) {
        return texts.getMessage(key, arguments, DANISH);
    }
}
