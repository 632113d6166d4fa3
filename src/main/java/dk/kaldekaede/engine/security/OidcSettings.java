package dk.kaldekaede.engine.security;

import dk.kaldekaede.engine.Groups;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the municipality's own log-in says about people, in our words.
 *
 * @param groupsClaim the claim that holds somebody's groups there
 * @param groups which group there is which of ours; what is not named here gives nothing
 */
@ConfigurationProperties("kaldekaede.oidc")
record OidcSettings(
        @DefaultValue("groups") String groupsClaim,
        @DefaultValue Map<String, String> groups) {

    private static final Set<String> OURS = Stream.concat(
                    Groups.ROLES.keySet().stream(), Stream.of(Groups.MANAGER, Groups.AUDITOR, Groups.ADMIN))
            .collect(Collectors.toUnmodifiableSet());

    /** The engine's web applications insist on a group of their own. */
    private static final Set<String> ADMINISTRATORS =
            Set.of(Groups.ADMIN, org.camunda.bpm.engine.authorization.Groups.CAMUNDA_ADMIN);

    OidcSettings {
        Set<String> unknown = new TreeSet<>(groups.values());
        unknown.removeAll(OURS);
        if (!unknown.isEmpty()) {
            throw new IllegalStateException("kaldekaede.oidc.groups names groups that do not exist: " + unknown);
        }
    }

    /** Our groups for the value of the claim: text, or a list of texts. */
    Set<String> groupsFor(Object claim) {
        Collection<?> values =
                claim instanceof Collection<?> several ? several : claim == null ? List.of() : List.of(claim);
        return values.stream()
                .map(String::valueOf)
                .filter(groups::containsKey)
                .map(groups::get)
                .flatMap(group -> Groups.ADMIN.equals(group) ? ADMINISTRATORS.stream() : Stream.of(group))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
