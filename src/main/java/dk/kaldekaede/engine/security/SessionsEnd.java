package dk.kaldekaede.engine.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UrlPathHelper;

/**
 * Whoever gets another password, or loses her account, is logged out on every node and device but the one that asked for
 * it: a password is changed because somebody else may know the old one, and a name may be given to somebody else.
 */
final class SessionsEnd extends OncePerRequestFilter {

    private static final Pattern CHANGE = Pattern.compile("(?:PUT .*/user/([^/]+)/credentials|DELETE .*/user/([^/]+))");

    private final JdbcClient jdbc;

    SessionsEnd(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        String path = UrlPathHelper.defaultInstance.getPathWithinApplication(request);
        Matcher change = CHANGE.matcher(request.getMethod() + " " + path);
        if (change.matches() && HttpStatus.valueOf(response.getStatus()).is2xxSuccessful()) {
            String user = change.group(1) == null ? change.group(2) : change.group(1);
            HttpSession own = request.getSession(false);
            jdbc.sql("delete from spring_session where principal_name = :user and session_id <> :own")
                    .param("user", user)
                    .param("own", own == null ? "" : own.getId())
                    .update();
        }
    }
}
