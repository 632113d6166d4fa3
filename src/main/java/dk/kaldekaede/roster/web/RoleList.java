package dk.kaldekaede.roster.web;

import dk.kaldekaede.roster.RolePolicies;
import dk.kaldekaede.roster.RolePolicy;
import dk.kaldekaede.roster.Roster;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The roles as the pages list them: those that must always be covered first, then by name. */
@Component
class RoleList {

    private final RolePolicies policies;
    private final Roster roster;
    private final RosterWords words;
    private final RosterTimes times;

    RoleList(RolePolicies policies, Roster roster, RosterWords words, RosterTimes times) {
        this.policies = policies;
        this.roster = roster;
        this.words = words;
        this.times = times;
    }

    /** Every role with what is demanded of it; a role that only has shifts is demanded nothing of. */
    List<RolePolicy> all() {
        return with(roster.rolesFrom(times.now()));
    }

    /** A role as somebody asks for it; null when there is no such role. */
    String known(String role) {
        return all().stream()
                .map(RolePolicy::role)
                .filter(one -> one.equals(role))
                .findFirst()
                .orElse(null);
    }

    /** As a form names it: a role that is none is missing, and an empty one is the form's own error. */
    void check(String role) {
        if (!Written.isBlank(role) && known(role) == null) {
            throw new Missing();
        }
    }

    /** The same, with these roles too. */
    List<RolePolicy> with(Collection<String> roles) {
        Map<String, RolePolicy> all = new LinkedHashMap<>();
        policies.all().forEach(policy -> all.put(policy.role(), policy));
        roles.forEach(
                role -> all.computeIfAbsent(role, one -> new RolePolicy(one, null, false, 0, Set.of(), Set.of())));
        Comparator<RolePolicy> demanded = Comparator.comparing(policy -> !policy.always());
        return all.values().stream()
                .sorted(demanded.thenComparing(policy -> words.role(policy.role()), RosterWords.alphabetical()))
                .toList();
    }
}
