package dk.kaldekaede.roster.importing;

import dk.kaldekaede.roster.PeopleRegister;
import dk.kaldekaede.roster.RolePolicies;
import dk.kaldekaede.roster.RolePolicy;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Reads whom and what a file may name just now. */
@Component
public class KnownNow {

    private static final int MOST_POSITIONS = 9;
    private static final Locale DANISH = Locale.forLanguageTag("da");

    private final PeopleRegister people;
    private final RolePolicies policies;
    private final MessageSource messages;
    private final Clock clock;

    KnownNow(PeopleRegister people, RolePolicies policies, MessageSource messages, Clock clock) {
        this.people = people;
        this.policies = policies;
        this.messages = messages;
        this.clock = clock;
    }

    Known read() {
        return new Known(people.all(), roles(), clock.instant());
    }

    /** The roles there are with their Danish names, by name. */
    public Map<String, String> roles() {
        List<String> ids = policies.all().stream()
                .map(RolePolicy::role)
                .sorted(Comparator.comparing(this::nameOf))
                .toList();
        Map<String, String> names = new LinkedHashMap<>();
        ids.forEach(id -> names.put(id, nameOf(id)));
        return names;
    }

    /** Whether a calendar can be for a place. */
    public boolean hasPlace(String role, int position) {
        return roles().containsKey(role) && position >= 1 && position <= MOST_POSITIONS;
    }

    private String nameOf(String role) {
        return messages.getMessage("role." + role, null, role, DANISH);
    }
}
