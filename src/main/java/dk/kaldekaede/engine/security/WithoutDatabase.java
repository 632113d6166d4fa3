package dk.kaldekaede.engine.security;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Without the database there are no sessions, so that no other page can be shown, not even the one for errors. Outside of
 * all that stands this: it gives the emergency page when a request fails for that, and at once while it is sure to.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class WithoutDatabase extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(WithoutDatabase.class);

    /** What the database is not asked for, or what says itself how it is. */
    private static final RequestMatcher STANDS_ALONE = new OrRequestMatcher(
            Stream.of("/actuator/**", "/css/**", "/js/**", "/vendor/**", "/favicon.svg", "/favicon.ico", "/icons.svg")
                    .<RequestMatcher>map(path -> withDefaults().matcher(path))
                    .toList());

    private final LostDatabase database;
    private final EmergencyPage emergency;

    WithoutDatabase(LostDatabase database, EmergencyPage emergency) {
        this.database = database;
        this.emergency = emergency;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return STANDS_ALONE.matches(request);
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (database.isLost()) {
            emergency.show(request, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException e) {
            if (response.isCommitted() || !LostDatabase.caused(e)) {
                throw e;
            }
            // A database's words may quote a row: the class has to do.
            LOG.error(
                    "A request failed for want of the database: {}",
                    e.getClass().getName());
            response.reset();
            emergency.show(request, response);
        }
    }
}
