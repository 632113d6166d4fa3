package dk.kaldekaede.engine.late;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.UrlPathHelper;

/**
 * Of two who answer a task in the same moment one comes too late, and the engine tells her of an internal error in its
 * own words. Here that becomes a conflict (409) that says what has happened, in the reader's language.
 */
final class LateAnswer extends OncePerRequestFilter {

    private static final Pattern ANSWERING = Pattern.compile(".*/task/[^/]+/(submit-form|complete|claim|unclaim)");

    /** What the engine, or the guard before it, calls what has happened, and what the reader is told. */
    private static final Map<String, String> TOLD = Map.of(
            // The task is gone, or goes while this answer is on its way.
            "NullValueException", "task.answered",
            "Refused", "task.answered",
            "OptimisticLockingException", "task.answered",
            "TaskAlreadyClaimedException", "task.taken");

    private final MessageSource messages;
    private final LocaleResolver languages;
    private final ObjectMapper json;

    LateAnswer(MessageSource messages, LocaleResolver languages, ObjectMapper json) {
        this.messages = messages;
        this.languages = languages;
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = UrlPathHelper.defaultInstance.getPathWithinApplication(request);
        return !"POST".equals(request.getMethod()) || !ANSWERING.matcher(path).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var kept = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, kept);
        Optional<String> told = told(kept);
        if (told.isPresent()) {
            String message = messages.getMessage(told.get(), null, languages.resolveLocale(request));
            kept.resetBuffer();
            kept.setStatus(HttpStatus.CONFLICT.value());
            kept.setContentType(MediaType.APPLICATION_JSON_VALUE);
            kept.setCharacterEncoding(StandardCharsets.UTF_8.name());
            json.writeValue(kept.getOutputStream(), Map.of("type", "TooLate", "message", message));
        }
        kept.copyBodyToResponse();
    }

    private Optional<String> told(ContentCachingResponseWrapper answer) throws IOException {
        boolean failed = answer.getStatus() == HttpStatus.INTERNAL_SERVER_ERROR.value()
                || answer.getStatus() == HttpStatus.NOT_FOUND.value();
        if (!failed) {
            return Optional.empty();
        }
        byte[] body = answer.getContentAsByteArray();
        JsonNode error = body.length == 0 ? json.createObjectNode() : json.readTree(body);
        return Optional.ofNullable(TOLD.get(error.path("type").asText()));
    }
}
