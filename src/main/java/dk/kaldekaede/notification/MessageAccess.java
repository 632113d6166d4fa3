package dk.kaldekaede.notification;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;

/** Who may read messages. Their texts tell what happened to whom, so not everybody who may log in. */
@FunctionalInterface
public interface MessageAccess {

    /**
     * Whether somebody may read the messages of an incident.
     *
     * @param who the account; null when nobody is logged in
     * @param incidentId the incident; null for all of them at once
     */
    boolean mayRead(Authentication who, String incidentId);

    /** Those of these incidents whose messages the reader may see. */
    default Set<String> readable(Authentication who, Collection<String> incidentIds) {
        return incidentIds.stream().filter(id -> mayRead(who, id)).collect(Collectors.toSet());
    }
}
