package dk.kaldekaede.roster;

import java.util.Optional;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who acts just now: on a page, in Tasklist or through an interface. */
@Component
public class CurrentPerson {

    private final Roster roster;

    CurrentPerson(Roster roster) {
        this.roster = roster;
    }

    /** The account; null when the system acts, or somebody by a link. */
    public String user() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        boolean known = authentication != null
                && authentication.isAuthenticated()
                && !(authentication instanceof AnonymousAuthenticationToken);
        return known ? authentication.getName() : null;
    }

    /** The person behind the account; null when the system acts, or the account is nobody's. */
    public String personId() {
        return Optional.ofNullable(user())
                .flatMap(roster::personOfUser)
                .map(Person::id)
                .orElse(null);
    }

    /** Whether the account belongs to a group: a role, or manager, auditor, admin. */
    public boolean isIn(String group) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return user() != null
                && authentication.getAuthorities().stream()
                        .anyMatch(authority -> authority.getAuthority().equals(group));
    }
}
