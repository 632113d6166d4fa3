package dk.kaldekaede.engine.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/** Whom the municipality knows and we do not let in gets a page that says why; all else leads back to the login page. */
@Component
class OidcRefused implements AuthenticationFailureHandler {

    /** The request's attribute from which the page "Ingen adgang" takes its words. */
    static final String REASON = "refusal";

    private static final Logger LOG = LoggerFactory.getLogger(OidcRefused.class);
    private static final Set<String> OUR_REASONS =
            Set.of(OidcPeople.NO_ROLE, OidcPeople.NAME_TAKEN, OidcPeople.NAME_UNUSABLE);

    private final DefaultRedirectStrategy redirect = new DefaultRedirectStrategy();

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why) throws IOException {
        String code = why instanceof OAuth2AuthenticationException oauth
                ? oauth.getError().getErrorCode()
                : "unreachable";
        LOG.warn("A log-in with OpenID Connect was refused: {}", code.replaceAll("[^a-z_]", "?"));
        if (OUR_REASONS.contains(code)) {
            request.setAttribute(REASON, code);
            response.sendError(HttpStatus.FORBIDDEN.value());
        } else {
            redirect.sendRedirect(request, response, "/login?oidc");
        }
    }
}
