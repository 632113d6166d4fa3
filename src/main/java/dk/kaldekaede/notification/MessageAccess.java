package dk.kaldekaede.notification;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/** Who may read messages. Their texts tell what happened to whom, so not everybody who may log in. */
@FunctionalInterface
public interface MessageAccess {

    /** The groups that read what is about no incident. */
    Set<String> READ_OF_NO_INCIDENT = Set.of("manager", "auditor");

    /**
     * Whether somebody may read the messages of an incident.
     *
     * @param who the account; null when nobody is logged in
     * @param incidentId the incident; null for all of them at once
     */
    boolean mayRead(Authentication who, String incidentId);

    /** Whether somebody may read the messages that are about no incident: those who plan, and those who check. */
    default boolean mayReadOfNoIncident(Authentication who) {
        return who != null
                && who.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .anyMatch(READ_OF_NO_INCIDENT::contains);
    }

    /** Those of these incidents whose messages the reader may see. */
    default Set<String> readable(Authentication who, Collection<String> incidentIds) {
        return incidentIds.stream().filter(id -> mayRead(who, id)).collect(Collectors.toSet());
    }
}
