package dk.kaldekaede.rules.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The words on the screen, as the application finds them. */
public final class Words {

    private static final ResourceBundleMessageSource MESSAGES = messages();

    private Words() {}

    public static String danish(String key, List<?> arguments) {
        return MESSAGES.getMessage(key, arguments.toArray(), Locale.forLanguageTag("da"));
    }

    /** There are words for it in Danish and in English, with every argument put in. */
    public static void assertSaidInBothLanguages(String key, List<?> arguments) {
        assertThat(Stream.of("da", "en")
                        .map(language ->
                                MESSAGES.getMessage(key, arguments.toArray(), Locale.forLanguageTag(language))))
                .allSatisfy(words -> assertThat(words).isNotBlank().doesNotContainPattern("\\{\\d\\}"))
                .doesNotHaveDuplicates();
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
