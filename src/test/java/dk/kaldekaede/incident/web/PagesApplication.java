package dk.kaldekaede.incident.web;

import dk.kaldekaede.alerting.web.SampleAnswers;
import dk.kaldekaede.engine.security.PageStyle;
import dk.kaldekaede.readiness.web.SampleContactTests;
import dk.kaldekaede.readiness.web.SamplePreview;
import dk.kaldekaede.reports.web.SampleReports;
import dk.kaldekaede.rulechange.web.SampleRules;
import dk.kaldekaede.staffing.web.SampleCallIns;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.autoconfigure.thymeleaf.ThymeleafAutoConfiguration;
import org.springframework.boot.autoconfigure.validation.ValidationAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorMvcAutoConfiguration;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** The pages alone, with samples instead of an engine and a database, under the policy they have in production. */
@Configuration(proxyBeanMethods = false)
@TestComponent
@ImportAutoConfiguration({
    ServletWebServerFactoryAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class,
    ThymeleafAutoConfiguration.class,
    MessageSourceAutoConfiguration.class,
    ValidationAutoConfiguration.class,
    SecurityAutoConfiguration.class,
    SecurityFilterAutoConfiguration.class,
    UserDetailsServiceAutoConfiguration.class
})
@Import({
    SamplePages.class,
    SampleReviews.class,
    SampleLogs.class,
    SampleAnswers.class,
    SampleCallIns.class,
    SamplePreview.class,
    SampleContactTests.class,
    SampleReports.class,
    SampleRules.class,
    PageStyle.class
})
class PagesApplication {

    private static final String STRICT = "default-src 'self'; script-src 'self'; style-src 'self' " + PageStyle.SOURCE
            + "; img-src 'self' data:; form-action 'self'";

    @Bean
    SecurityFilterChain pages(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(all -> all.requestMatchers("/board", "/", "/incidents/**")
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .httpBasic(Customizer.withDefaults())
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(STRICT)))
                .build();
    }
}
