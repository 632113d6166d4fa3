package dk.kaldekaede.engine.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.autoconfigure.security.oauth2.client.ConditionalOnOAuth2ClientRegistrationProperties;
import org.springframework.boot.autoconfigure.security.oauth2.client.OAuth2ClientProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;

/** Log-in with the municipality's OpenID Connect provider, when one is configured in Spring's own settings. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnOAuth2ClientRegistrationProperties
@EnableConfigurationProperties(OAuth2ClientProperties.class)
class OidcLogin {

    @Bean
    OidcProviders oidcProviders(OAuth2ClientProperties settings) {
        return new OidcProviders(settings);
    }

    @Bean
    Pages oidcPages(OidcProviders providers, OidcPeople people, LoginDone done, OidcRefused refused) {
        return new Pages(providers, people, done, refused);
    }

    /** What the log-in adds to our pages. */
    record Pages(OidcProviders providers, OidcPeople people, LoginDone done, OidcRefused refused) {

        void addTo(HttpSecurity http) throws Exception {
            var loggedOut = new OidcClientInitiatedLogoutSuccessHandler(providers);
            loggedOut.setPostLogoutRedirectUri("{baseUrl}/login?logout");
            loggedOut.setDefaultTargetUrl("/login?logout");
            http.oauth2Login(login -> login.loginPage("/login")
                            .clientRegistrationRepository(providers)
                            .authorizedClientRepository(new NoTokensKept())
                            .userInfoEndpoint(user -> user.oidcUserService(people))
                            .successHandler(done)
                            .failureHandler(refused)
                            .withObjectPostProcessor(whenTheProviderIsDown()))
                    .logout(logout -> logout.logoutSuccessHandler(loggedOut));
        }

        private ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> whenTheProviderIsDown() {
            return new ObjectPostProcessor<>() {
                @Override
                public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F filter) {
                    filter.setAuthenticationFailureHandler(refused);
                    return filter;
                }
            };
        }
    }

    /** We ask the provider who somebody is, once, and nothing in her name later. */
    private static final class NoTokensKept implements OAuth2AuthorizedClientRepository {

        @Override
        public <T extends OAuth2AuthorizedClient> T loadAuthorizedClient(
                String registration, Authentication who, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication who,
                HttpServletRequest request,
                HttpServletResponse response) {
            // Forgotten on purpose.
        }

        @Override
        public void removeAuthorizedClient(
                String registration, Authentication who, HttpServletRequest request, HttpServletResponse response) {
            // There is none.
        }
    }
}
