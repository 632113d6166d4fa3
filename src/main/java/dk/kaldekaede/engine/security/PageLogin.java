package dk.kaldekaede.engine.security;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/** How people log in and out of our pages, with an account or with the municipality's own log-in. */
@Component
class PageLogin {

    private final DeviceCookies devices;
    private final LoginDone done;
    private final LoginRefused refused;
    private final WantedPage wanted;
    private final ObjectProvider<OidcLogin.Pages> oidc;
    private final boolean secure;

    PageLogin(
            DeviceCookies devices,
            LoginDone done,
            LoginRefused refused,
            WantedPage wanted,
            ObjectProvider<OidcLogin.Pages> oidc,
            @Value("${server.servlet.session.cookie.secure:false}") boolean secure) {
        this.devices = devices;
        this.done = done;
        this.refused = refused;
        this.wanted = wanted;
        this.oidc = oidc;
        this.secure = secure;
    }

    void addTo(HttpSecurity http) throws Exception {
        http.csrf(this::forgeryToken)
                .requestCache(cache -> cache.requestCache(wanted))
                .formLogin(form -> form.loginPage("/login")
                        .authenticationDetailsSource(this::details)
                        .successHandler(done)
                        .failureHandler(refused)
                        .permitAll())
                .logout(logout -> logout.logoutSuccessUrl("/login?logout").permitAll());
        OidcLogin.Pages municipality = oidc.getIfAvailable();
        if (municipality != null) {
            municipality.addTo(http);
        }
    }

    /** In a cookie, so that a stranger who opens the login page leaves no session in the database. */
    private void forgeryToken(CsrfConfigurer<HttpSecurity> csrf) {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(secure ? "__Host-forgery" : "forgery");
        tokens.setHeaderName("X-CSRF-TOKEN");
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(
                cookie -> cookie.httpOnly(true).secure(secure).sameSite("Lax"));
        csrf.csrfTokenRepository(tokens)
                .ignoringRequestMatchers(withDefaults().matcher(HttpMethod.POST, Routes.RECEIPTS))
                .ignoringRequestMatchers(Stream.of(Routes.REPLIES)
                        .map(route -> withDefaults().matcher(HttpMethod.POST, route))
                        .toArray(RequestMatcher[]::new));
    }

    private LoginDetails details(HttpServletRequest request) {
        return new LoginDetails(request, devices.of(request, request.getParameter("username")));
    }
}
