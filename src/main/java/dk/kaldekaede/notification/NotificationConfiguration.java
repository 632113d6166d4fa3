package dk.kaldekaede.notification;

import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.GrantedAuthority;

/** The careful default for who may read messages; whoever knows who has a part in an incident may widen it. */
@Configuration(proxyBeanMethods = false)
class NotificationConfiguration {

    private static final Set<String> READERS = Set.of("admin", "auditor");

    @Bean
    @ConditionalOnMissingBean
    MessageAccess readersByGroup() {
        return (who, incidentId) -> who != null
                && who.isAuthenticated()
                && who.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .anyMatch(READERS::contains);
    }
}
