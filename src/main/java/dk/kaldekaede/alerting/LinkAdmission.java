package dk.kaldekaede.alerting;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Lets a request in to what stands behind a link, or says why not. */
@Component
public class LinkAdmission {

    private final LinkLimits limits;

    LinkAdmission(LinkLimits limits) {
        this.limits = limits;
    }

    /**
     * A request for a link.
     *
     * @param otherwise the page that says, by the model's {@code reason}, that the link is asked for too often (busy) or
     *     leads nowhere (unknown)
     */
    public record Visit(HttpServletRequest request, HttpServletResponse response, Model model, String otherwise) {}

    /**
     * What the visitor gets. Each address may ask so often, and guess so often.
     *
     * @param behind looks up what stands behind the link; empty when it leads nowhere
     * @param answer makes of it a page's name, or another answer
     */
    public <T> Object admit(Visit visit, Supplier<Optional<T>> behind, Function<T, Object> answer) {
        String address = visit.request().getRemoteAddr();
        // What one page handed over to another has been counted there.
        boolean handedOver = visit.request().getDispatcherType() == DispatcherType.FORWARD;
        if (!handedOver && !limits.admits(address)) {
            return unavailable(visit, "busy", HttpStatus.TOO_MANY_REQUESTS);
        }
        Optional<T> found = behind.get();
        if (found.isEmpty()) {
            limits.guessed(address);
            return unavailable(visit, "unknown", HttpStatus.NOT_FOUND);
        }
        return answer.apply(found.get());
    }

    private static String unavailable(Visit visit, String reason, HttpStatus status) {
        visit.response().setStatus(status.value());
        visit.model().addAttribute("reason", reason);
        return visit.otherwise();
    }
}
