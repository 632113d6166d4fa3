package dk.kaldekaede.engine;

import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** The languages there are words for: the first of them that the browser asks for, else Danish. */
@Configuration(proxyBeanMethods = false)
class LanguageConfiguration {

    private static final Locale DANISH = Locale.forLanguageTag("da");

    @Bean
    LocaleResolver localeResolver() {
        var resolver = new AcceptHeaderLocaleResolver();
        resolver.setSupportedLocales(List.of(DANISH, Locale.ENGLISH));
        resolver.setDefaultLocale(DANISH);
        return resolver;
    }
}
