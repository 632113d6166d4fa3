package dk.kaldekaede.incident.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.autoconfigure.web.servlet.error.BasicErrorController;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorViewResolver;
import org.springframework.boot.web.servlet.error.ErrorAttributes;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/**
 * What went wrong before a controller was found: no right, no such method, no such content. Under {@code /api} it is
 * {@code application/problem+json} whatever is asked for; everywhere else it is a page.
 */
@Controller
class ApiErrors extends BasicErrorController {

    private static final String API = "/api/";

    private final Words words;
    private final ObjectMapper json;

    ApiErrors(
            ErrorAttributes attributes,
            ServerProperties server,
            List<ErrorViewResolver> pages,
            Words words,
            ObjectMapper json) {
        super(attributes, server.getError(), pages);
        this.words = words;
        this.json = json;
    }

    @Override
    public ModelAndView errorHtml(HttpServletRequest request, HttpServletResponse response) {
        if (!isOfTheApi(request)) {
            return super.errorHtml(request, response);
        }
        View problem = (model, asked, answer) -> {
            answer.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            json.writeValue(answer.getOutputStream(), problem(request));
        };
        response.setStatus(getStatus(request).value());
        return new ModelAndView(problem);
    }

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"}) // The problem is written where Boot writes a map of its own.
    public ResponseEntity<Map<String, Object>> error(HttpServletRequest request) {
        return isOfTheApi(request) ? (ResponseEntity) problemAnswer(request) : super.error(request);
    }

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"})
    public ResponseEntity<String> mediaTypeNotAcceptable(HttpServletRequest request) {
        return isOfTheApi(request) ? (ResponseEntity) problemAnswer(request) : super.mediaTypeNotAcceptable(request);
    }

    private ResponseEntity<ProblemDetail> problemAnswer(HttpServletRequest request) {
        ProblemDetail problem = problem(request);
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private ProblemDetail problem(HttpServletRequest request) {
        HttpStatus status = getStatus(request);
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(status, words.of("problem.status", String.valueOf(status.value())));
        problem.setInstance(URI.create(path(request)));
        return problem;
    }

    private static boolean isOfTheApi(HttpServletRequest request) {
        return path(request).startsWith(request.getContextPath() + API);
    }

    private static String path(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed == null ? request.getRequestURI() : failed.toString();
    }
}
