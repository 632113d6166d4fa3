package dk.kaldekaede.engine.seed;

import dk.kaldekaede.engine.Groups;
import dk.kaldekaede.roster.RolePolicies;
import dk.kaldekaede.roster.RolePolicy;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What is demanded of a role until somebody says otherwise: a link of a chain has somebody on duty at every hour, and a
 * deputy; the others are kept as it comes.
 */
@Component
class PolicySeed {

    private final RolePolicies policies;

    PolicySeed(RolePolicies policies) {
        this.policies = policies;
    }

    void addMissing() {
        Set<String> known = policies.all().stream().map(RolePolicy::role).collect(Collectors.toSet());
        Groups.ROLES.keySet().stream()
                .filter(role -> !known.contains(role))
                .forEach(role -> policies.save(usual(role, null)));
    }

    static RolePolicy usual(String role, String ownerPersonId) {
        boolean called = Groups.CALLED.contains(role);
        return new RolePolicy(role, ownerPersonId, called, called ? 1 : 0, Set.of(), Set.of());
    }
}
