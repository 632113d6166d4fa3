package dk.kaldekaede.roster;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
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

    /** The groups of the account; none when the system acts. */
    public Set<String> groups() {
        return user() == null
                ? Set.of()
                : SecurityContextHolder.getContext().getAuthentication().getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the account belongs to a group: a role, or manager, auditor, admin. */
    public boolean isIn(String group) {
        return groups().contains(group);
    }
}
