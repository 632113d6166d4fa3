package dk.kaldekaede.engine.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/** A session lasts for hours, a membership may not: every request goes by the groups that the account has now. */
final class CurrentGroups extends OncePerRequestFilter {

    private final AccountGroups groups;

    CurrentGroups(AccountGroups groups) {
        this.groups = groups;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // Asked for only where a route asks who it is: an open page costs no look at the session.
        SecurityContext session = SecurityContextHolder.getContext();
        Authentication login = session.getAuthentication();
        if (login != null && !(login instanceof AnonymousAuthenticationToken)) {
            SecurityContext now = SecurityContextHolder.createEmptyContext();
            now.setAuthentication(withGroups(login, groups.recently(login.getName())));
            SecurityContextHolder.setContext(now);
        }
        chain.doFilter(request, response);
    }

    private static Authentication withGroups(Authentication login, Optional<List<String>> groups) {
        if (groups.isEmpty()) {
            return null;
        }
        Collection<GrantedAuthority> authorities = AccountGroups.authorities(groups.get());
        if (login instanceof OAuth2AuthenticationToken oidc) {
            return new OAuth2AuthenticationToken(
                    oidc.getPrincipal(), authorities, oidc.getAuthorizedClientRegistrationId());
        }
        return UsernamePasswordAuthenticationToken.authenticated(login.getName(), null, authorities);
    }
}
