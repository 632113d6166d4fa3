package dk.kaldekaede.engine.late;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.UrlPathHelper;

/**
 * Of two who answer a task in the same moment one comes too late, and the engine tells her of an internal error in its
 * own words. Here that becomes a conflict (409) that says what has happened, in the reader's language. Which error it
 * was does not matter: the task is gone, or it is somebody else's.
 */
final class LateAnswer extends OncePerRequestFilter {

    private static final Pattern ANSWERING = Pattern.compile(".*/task/([^/]+)/(submit-form|complete|claim|unclaim)");
    private static final Set<Integer> FAILED =
            Set.of(HttpStatus.INTERNAL_SERVER_ERROR.value(), HttpStatus.NOT_FOUND.value());

    /** Asked for late: a filter is made with the web server, and must not have the engine made before its time. */
    private final ObjectProvider<TaskService> tasks;

    private final MessageSource messages;
    private final LocaleResolver languages;
    private final ObjectMapper json;

    LateAnswer(ObjectProvider<TaskService> tasks, MessageSource messages, LocaleResolver languages, ObjectMapper json) {
        this.tasks = tasks;
        this.messages = messages;
        this.languages = languages;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Matcher answering = ANSWERING.matcher(UrlPathHelper.defaultInstance.getPathWithinApplication(request));
        if (!"POST".equals(request.getMethod()) || !answering.matches()) {
            chain.doFilter(request, response);
            return;
        }
        var kept = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, kept);
        if (FAILED.contains(kept.getStatus()) || engineKnowsNoRight(kept)) {
            Optional<String> reason = reason(answering.group(1), answering.group(2));
            if (reason.isPresent()) {
                tell(kept, messages.getMessage(reason.get(), null, languages.resolveLocale(request)));
            }
        }
        kept.copyBodyToResponse();
    }

    /** A task that went after the guard had looked is nobody's any more when the engine asks who may answer it. */
    private static boolean engineKnowsNoRight(ContentCachingResponseWrapper answer) {
        return answer.getStatus() == HttpStatus.FORBIDDEN.value()
                && new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8)
                        .contains("AuthorizationException");
    }

    /** The message for why an answer came too late; empty when it failed for another reason. */
    private Optional<String> reason(String taskId, String action) {
        Task task = tasks.getObject().createTaskQuery().taskId(taskId).singleResult();
        if (task == null) {
            return Optional.of("task.answered");
        }
        return "claim".equals(action) && task.getAssignee() != null ? Optional.of("task.taken") : Optional.empty();
    }

    private void tell(ContentCachingResponseWrapper answer, String message) throws IOException {
        answer.resetBuffer();
        answer.setStatus(HttpStatus.CONFLICT.value());
        answer.setContentType(MediaType.APPLICATION_JSON_VALUE);
        answer.setCharacterEncoding(StandardCharsets.UTF_8.name());
        json.writeValue(answer.getOutputStream(), Map.of("type", "TooLate", "message", message));
    }
}
