package dk.kaldekaede.engine.security;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import dk.kaldekaede.engine.Groups;
import jakarta.servlet.DispatcherType;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.web.PathPatternRequestMatcherBuilderFactoryBean;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * One login for everything. Machines send HTTP Basic with every request and get no session; people log in once at
 * {@code /login} for our own pages and the engine's web applications.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({LoginSettings.class, OidcSettings.class})
class SecurityConfiguration {

    private static final RequestMatcher SAYS_WHO = request ->
            request.getHeader("Authorization") != null && startsWithBasic(request.getHeader("Authorization"));

    /** One way to match a route, whichever servlet answers it, so that the doors can be tried before anybody listens. */
    @Bean
    PathPatternRequestMatcherBuilderFactoryBean routePatterns() {
        return new PathPatternRequestMatcherBuilderFactoryBean();
    }

    /** The engine's own REST API. */
    @Bean
    @Order(1)
    SecurityFilterChain engineRest(
            HttpSecurity http,
            IdentityService identity,
            EngineWriteGuard.Parts parts,
            BasicChallenge challenge,
            JdbcClient jdbc)
            throws Exception {
        return stateless(http.securityMatcher(withDefaults().matcher("/engine-rest/**")), challenge)
                .authorizeHttpRequests(routes -> routes.anyRequest().hasAnyAuthority(Routes.PEOPLE))
                .addFilterAfter(new EngineWriteGuard(parts), AuthorizationFilter.class)
                .addFilterAfter(new SessionsEnd(jdbc), EngineWriteGuard.class)
                .addFilterAfter(new EngineAuthentication(identity), SessionsEnd.class)
                .build();
    }

    /** Our own API, and the figures for monitoring, for callers that say who they are with every request. */
    @Bean
    @Order(2)
    SecurityFilterChain basicApi(HttpSecurity http, BasicChallenge challenge) throws Exception {
        RequestMatcher api = new OrRequestMatcher(
                withDefaults().matcher("/api/**"), withDefaults().matcher("/actuator/**"));
        return stateless(http.securityMatcher(new AndRequestMatcher(api, SAYS_WHO)), challenge)
                .authorizeHttpRequests(Routes::rules)
                .build();
    }

    /** Tasklist, Cockpit and Admin: our login; their own headers and their own protection against forged requests. */
    @Bean
    @Order(3)
    SecurityFilterChain webapps(
            HttpSecurity http, EngineWriteGuard.Parts parts, AccountGroups groups, WantedPage wanted, JdbcClient jdbc)
            throws Exception {
        return http.securityMatcher(withDefaults().matcher("/camunda/**"))
                .csrf(AbstractHttpConfigurer::disable)
                .headers(PageHeaders::writeForWebapps)
                .requestCache(cache -> cache.requestCache(wanted))
                .authorizeHttpRequests(routes -> routes.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        // The engine answers some of these to everybody who is logged in.
                        .requestMatchers("/camunda/app/cockpit/**", "/camunda/api/cockpit/**")
                        .hasAuthority(Groups.AUDITOR)
                        .requestMatchers("/camunda/app/admin/**", "/camunda/api/admin/plugin/**")
                        .hasAuthority(Groups.ADMIN)
                        .anyRequest()
                        .hasAnyAuthority(Routes.PEOPLE))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(
                        loginPageBut(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), "/camunda/api/")))
                .logout(logout -> logout.logoutRequestMatcher(
                                withDefaults().matcher(HttpMethod.POST, "/camunda/api/admin/auth/user/*/logout"))
                        .logoutSuccessHandler(new HttpStatusReturningLogoutSuccessHandler(HttpStatus.NO_CONTENT)))
                .addFilterBefore(new CurrentGroups(groups), AuthorizationFilter.class)
                .addFilterAfter(new EngineWriteGuard(parts), AuthorizationFilter.class)
                .addFilterAfter(new SessionsEnd(jdbc), EngineWriteGuard.class)
                .build();
    }

    /** The pages behind the links in messages and the calendars that programs read: the token is the secret, so no login. */
    @Bean
    @Order(4)
    SecurityFilterChain links(HttpSecurity http) throws Exception {
        return http.securityMatcher(new OrRequestMatcher(
                        withDefaults().matcher("/k/**"),
                        withDefaults().matcher("/b/**"),
                        withDefaults().matcher("/p/**"),
                        withDefaults().matcher(HttpMethod.GET, "/vagtplan/kalender/{token}.ics"),
                        withDefaults().matcher(HttpMethod.HEAD, "/vagtplan/kalender/{token}.ics")))
                .authorizeHttpRequests(routes -> routes.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(PageHeaders::writeForLinks)
                .build();
    }

    /** Everything else: our own pages, and the API for whoever is logged in to them. */
    @Bean
    @Order(5)
    SecurityFilterChain pages(HttpSecurity http, PageLogin login, AccountGroups groups, BasicChallenge challenge)
            throws Exception {
        login.addTo(http);
        return http.authorizeHttpRequests(Routes::rules)
                .headers(PageHeaders::write)
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(loginPageBut(challenge, "/api/", "/actuator/")))
                .addFilterBefore(new CurrentGroups(groups), AuthorizationFilter.class)
                .build();
    }

    /** Makes the login known to the engine's web applications. */
    @Bean
    FilterRegistrationBean<WebappLogin> webappLogin(ProcessEngine engine) {
        var registration = new FilterRegistrationBean<>(new WebappLogin(engine));
        registration.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        // After Spring Security's chain, which finds out who it is.
        registration.setOrder(101);
        return registration;
    }

    private static HttpSecurity stateless(HttpSecurity http, BasicChallenge challenge) throws Exception {
        return http.csrf(AbstractHttpConfigurer::disable)
                .headers(PageHeaders::write)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .httpBasic(basic -> basic.authenticationEntryPoint(challenge));
    }

    /** People are sent to the login page, but programs under the given paths are told in their own way. */
    private static AuthenticationEntryPoint loginPageBut(AuthenticationEntryPoint forPrograms, String... paths) {
        var loginPage = new LoginUrlAuthenticationEntryPoint("/login");
        return (request, response, cause) -> {
            boolean program = Stream.of(paths)
                    .anyMatch(path -> request.getRequestURI().startsWith(request.getContextPath() + path));
            (program ? forPrograms : loginPage).commence(request, response, cause);
        };
    }

    private static boolean startsWithBasic(String header) {
        return header.regionMatches(true, 0, "Basic ", 0, "Basic ".length());
    }
}
