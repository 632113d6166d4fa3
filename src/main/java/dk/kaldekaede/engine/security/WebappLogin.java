package dk.kaldekaede.engine.security;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells Tasklist, Cockpit and Admin for each request who is logged in, with the groups of our own login. They keep it in
 * the session, where it would cost a write per request: {@code QuietSession} holds it for the request alone.
 */
final class WebappLogin extends OncePerRequestFilter {

    private static final int REMEMBERED = 1_000;

    private final ProcessEngine engine;
    private final LoadingCache<Who, Set<String>> applications;

    WebappLogin(ProcessEngine engine) {
        this.engine = engine;
        this.applications = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterWrite(AccountGroups.FRESH)
                .build(this::applicationsOf);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        if (login != null && !(login instanceof AnonymousAuthenticationToken)) {
            AuthenticationUtil.updateSession(request.getSession(), known(login));
        }
        chain.doFilter(request, response);
    }

    private Authentications known(Authentication login) {
        List<String> groups = login.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .toList();
        UserAuthentication user = new UserAuthentication(login.getName(), engine.getName());
        user.setGroupIds(groups);
        user.setTenantIds(List.of());
        user.setAuthorizedApps(applications.get(new Who(login.getName(), groups)));
        Authentications known = new Authentications();
        known.addOrReplace(user);
        return known;
    }

    private Set<String> applicationsOf(Who who) {
        Set<String> open = new HashSet<>(Set.of(AuthenticationUtil.APP_WELCOME));
        for (String application : AuthenticationUtil.APPS) {
            if (engine.getAuthorizationService()
                    .isUserAuthorized(
                            who.user(), who.groups(), Permissions.ACCESS, Resources.APPLICATION, application)) {
                open.add(application);
            }
        }
        return Set.copyOf(open);
    }

    private record Who(String user, List<String> groups) {}
}
