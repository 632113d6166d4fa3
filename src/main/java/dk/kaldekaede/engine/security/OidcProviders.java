package dk.kaldekaede.engine.security;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.autoconfigure.security.oauth2.client.OAuth2ClientProperties;
import org.springframework.boot.autoconfigure.security.oauth2.client.OAuth2ClientPropertiesMapper;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;

/**
 * The log-ins that are configured. A provider is asked about itself when somebody first logs in with it, not at the start:
 * the application comes up, and accounts and answer links work, while the provider is down.
 */
final class OidcProviders implements ClientRegistrationRepository {

    private final OAuth2ClientProperties settings;
    private final Map<String, ClientRegistration> known = new ConcurrentHashMap<>();

    OidcProviders(OAuth2ClientProperties settings) {
        this.settings = settings;
    }

    /** What to call each on the login page, by the id in its address. */
    Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        settings.getRegistration()
                .forEach((id, one) -> names.put(id, one.getClientName() == null ? id : one.getClientName()));
        return names;
    }

    @Override
    public ClientRegistration findByRegistrationId(String id) {
        return settings.getRegistration().containsKey(id) ? known.computeIfAbsent(id, this::ask) : null;
    }

    private ClientRegistration ask(String id) {
        OAuth2ClientProperties one = new OAuth2ClientProperties();
        one.getRegistration().put(id, settings.getRegistration().get(id));
        one.getProvider().putAll(settings.getProvider());
        return new OAuth2ClientPropertiesMapper(one).asClientRegistrations().get(id);
    }
}
