package dk.kaldekaede.engine.security;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * The one page that asks nobody for anything: no database, session, template or second file. It gives the number to ring.
 * The proxy shows the same file when no node answers, and puts the number in where it stands in double braces.
 */
@Component
class EmergencyPage {

    private static final String NUMBER = "{{env \"KALDEKAEDE_PHONE\"}}";
    private static final String DIALLED = "{{env \"KALDEKAEDE_PHONE\" | replace \" \" \"\"}}";
    private static final RequestMatcher FOR_PROGRAMS = new OrRequestMatcher(
            withDefaults().matcher("/api/**"),
            withDefaults().matcher("/engine-rest/**"),
            withDefaults().matcher("/camunda/api/**"));
    private static final String RETRY_AFTER_SECONDS = "10";

    private final byte[] page;
    private final String policy;

    EmergencyPage(@Value("classpath:emergency.html") Resource file, @Value("${kaldekaede.phone}") String phone)
            throws IOException {
        String text = file.getContentAsString(StandardCharsets.UTF_8);
        String style = text.substring(text.indexOf("<style>") + "<style>".length(), text.indexOf("</style>"));
        String shown = HtmlUtils.htmlEscape(phone);
        this.page = text.replace(DIALLED, shown.replace(" ", ""))
                .replace(NUMBER, shown)
                .getBytes(StandardCharsets.UTF_8);
        this.policy = "default-src 'none'; img-src data:; style-src " + PageStyle.source(style)
                + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    /** Answers 503: the page to whoever reads pages, the problem to a program. */
    void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        if (FOR_PROGRAMS.matches(request)) {
            Problem.write(
                    response,
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "Databasen kan ikke nås. Det er måske ikke gennemført: prøv igen. Haster det, så ring.");
        } else {
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            response.setHeader("Content-Security-Policy", policy);
            response.setContentType("text/html;charset=UTF-8");
            response.getOutputStream().write(page);
        }
    }
}
