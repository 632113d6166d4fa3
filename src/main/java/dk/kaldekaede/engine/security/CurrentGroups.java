package dk.kaldekaede.engine.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.util.function.SingletonSupplier;
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
        Supplier<SecurityContext> session = SecurityContextHolder.getDeferredContext();
        // Only a route that asks who it is costs a look at the session.
        SecurityContextHolder.setDeferredContext(SingletonSupplier.of(() -> current(session.get())));
        chain.doFilter(request, response);
    }

    private SecurityContext current(SecurityContext session) {
        Authentication login = session.getAuthentication();
        if (login == null || login instanceof AnonymousAuthenticationToken) {
            return session;
        }
        SecurityContext now = SecurityContextHolder.createEmptyContext();
        now.setAuthentication(withGroups(login, groups.recently(login.getName())));
        return now;
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
