package dk.kaldekaede.engine.security;

import static dk.kaldekaede.engine.Groups.ADMIN;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.kaldekaede.engine.Groups;
import dk.kaldekaede.engine.form.DeployedForms;
import dk.kaldekaede.engine.form.Form;
import dk.kaldekaede.incident.review.ReviewTasks;
import dk.kaldekaede.rulechange.RuleChangeTasks;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UrlPathHelper;

/**
 * Stands before the engine's REST API, ours and the one inside its web applications: lets through reading and the few
 * changes that {@link EngineWrites} lists, and of a submitted form only what the form asks for. It runs before the engine
 * knows who is asking, so its own look-ups see everything.
 */
final class EngineWriteGuard extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    /** Those with tasks: the roles, and the managers who answer each other's changes of a table. */
    private static final Set<String> WORKERS = Stream.concat(Groups.ROLES.keySet().stream(), Stream.of(Groups.MANAGER))
            .collect(Collectors.toSet());

    private static final int LARGEST_BODY = 64 * 1024;

    private final DeployedForms forms;
    private final TaskService tasks;
    private final ReviewTasks reviews;
    private final RuleChangeTasks changes;
    private final ObjectMapper json;

    EngineWriteGuard(Parts parts) {
        this.forms = parts.forms;
        this.tasks = parts.tasks;
        this.reviews = parts.reviews;
        this.changes = parts.changes;
        this.json = parts.json;
    }

    /** What the guard works with; the guard itself is no bean, or it would stand before every request. */
    @Component
    record Parts(
            DeployedForms forms, TaskService tasks, ReviewTasks reviews, RuleChangeTasks changes, ObjectMapper json) {}

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (READING.contains(request.getMethod())) {
            chain.doFilter(request, response);
            return;
        }
        byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        try {
            check(request, body);
        } catch (Refusal refusal) {
            refusal.answer(response, json);
            return;
        }
        chain.doFilter(new KeptBody(request, body), response);
    }

    private void check(HttpServletRequest request, byte[] body) throws Refusal {
        if (body.length > LARGEST_BODY) {
            throw new Refusal(HttpStatus.PAYLOAD_TOO_LARGE, null, "For stor forespørgsel.");
        }
        String path = UrlPathHelper.defaultInstance.getPathWithinApplication(request);
        EngineWrites.Allowed write = EngineWrites.of(request.getMethod(), path)
                .orElseThrow(() -> new Refusal(HttpStatus.FORBIDDEN, null, "Det kan ikke gøres her."));
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        if (!mayDo(login, write)) {
            throw new Refusal(HttpStatus.FORBIDDEN, null, "Det har du ikke ret til.");
        }
        if (write.kind().isWork()) {
            checkWork(write, login, read(body));
        }
    }

    private static boolean mayDo(Authentication login, EngineWrites.Allowed write) {
        Set<String> allowed =
                switch (write.kind()) {
                    case CLAIM, UNCLAIM, COMPLETE -> WORKERS;
                    case START, START_BY_KEY -> Groups.ROLES.keySet();
                    case ACCOUNTS -> Set.of(ADMIN);
                    case OWN_ACCOUNT -> login.getName().equals(write.id()) ? groupsOf(login) : Set.of(ADMIN);
                    case QUERY -> groupsOf(login);
                };
        return groupsOf(login).stream().anyMatch(allowed::contains);
    }

    private static Set<String> groupsOf(Authentication login) {
        return login.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .collect(Collectors.toSet());
    }

    private void checkWork(EngineWrites.Allowed write, Authentication login, JsonNode body) throws Refusal {
        switch (write.kind()) {
            case COMPLETE -> {
                checkForm(forms.ofTask(write.id()), body);
                checkWritten(write.id());
                checkSecond(write.id());
            }
            case START -> checkForm(forms.ofStartById(write.id()), body);
            case START_BY_KEY -> checkForm(forms.ofStartByKey(write.id()), body);
            case CLAIM -> {
                checkClaim(login, body);
                checkSecond(write.id());
            }
            case UNCLAIM -> checkUnclaim(login, write.id());
            case QUERY, OWN_ACCOUNT, ACCOUNTS -> {}
        }
    }

    private static void checkForm(Optional<Form> form, JsonNode body) throws Refusal {
        Form known = form.orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, null, "Den findes ikke."));
        Optional<Form.Complaint> complaint = new SubmittedForm(body, known).complaint();
        if (complaint.isPresent()) {
            throw new Refusal(
                    HttpStatus.BAD_REQUEST,
                    complaint.get().field(),
                    complaint.get().message());
        }
    }

    /** What the form says is written stands on a page of ours. */
    private void checkWritten(String taskId) throws Refusal {
        if (reviews.isForNothing(taskId)) {
            throw new Refusal(
                    HttpStatus.BAD_REQUEST,
                    "written",
                    "Evalueringen er tom: skriv den først på hændelsens side under Evaluering.");
        }
    }

    /** Whoever wrote in a draft neither takes nor answers the question about it; the listeners see to it as well. */
    private void checkSecond(String taskId) throws Refusal {
        Optional<String> refusal = changes.refusalOf(taskId);
        if (refusal.isPresent()) {
            throw new Refusal(HttpStatus.FORBIDDEN, null, refusal.get());
        }
    }

    private static void checkClaim(Authentication login, JsonNode body) throws Refusal {
        if (!login.getName().equals(body.path("userId").asText())) {
            throw new Refusal(HttpStatus.FORBIDDEN, "userId", "En opgave tages i eget navn.");
        }
    }

    private void checkUnclaim(Authentication login, String taskId) throws Refusal {
        long own = tasks.createTaskQuery()
                .taskId(taskId)
                .taskAssignee(login.getName())
                .count();
        if (own == 0) {
            throw new Refusal(HttpStatus.FORBIDDEN, null, "Kun den, der har taget opgaven, kan lægge den tilbage.");
        }
    }

    private JsonNode read(byte[] body) throws Refusal {
        try {
            JsonNode read = json.readTree(body);
            return read.isMissingNode() ? json.createObjectNode() : read;
        } catch (IOException e) {
            throw new Refusal(HttpStatus.BAD_REQUEST, null, "Forespørgslen er ikke gyldig JSON.");
        }
    }

    /** An answer given instead of the engine's, in the engine's own shape. */
    private static final class Refusal extends Exception {

        private final transient HttpStatus status;
        private final String field;

        Refusal(HttpStatus status, String field, String message) {
            super(message, null, false, false);
            this.status = status;
            this.field = field;
        }

        void answer(HttpServletResponse response, ObjectMapper json) throws IOException {
            response.setStatus(status.value());
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            Map<String, String> answer = field == null
                    ? Map.of("type", "Refused", "message", getMessage())
                    : Map.of("type", "Refused", "message", getMessage(), "field", field);
            json.writeValue(response.getWriter(), answer);
        }
    }
}
