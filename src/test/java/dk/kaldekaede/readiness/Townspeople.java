package dk.kaldekaede.readiness;

import dk.kaldekaede.roster.ContactKind;
import dk.kaldekaede.roster.ContactWay;
import dk.kaldekaede.roster.PeopleRegister;
import dk.kaldekaede.roster.PersonDetails;
import dk.kaldekaede.roster.RolePolicies;
import dk.kaldekaede.roster.RolePolicy;
import dk.kaldekaede.roster.Roster;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationContext;

/** People of the running application beside those of the demonstration, who have all confirmed their details. */
final class Townspeople {

    private final PeopleRegister people;
    private final RolePolicies policies;
    private final Roster roster;

    Townspeople(ApplicationContext application) {
        this.people = application.getBean(PeopleRegister.class);
        this.policies = application.getBean(RolePolicies.class);
        this.roster = application.getBean(Roster.class);
    }

    void allHaveConfirmed() {
        people.all().forEach(person -> people.confirm(person.id()));
    }

    /** Somebody who may hold a role, with the ways given as a number and an address; null is none. */
    void add(String id, String role, String mobile, String mail) {
        List<ContactWay> ways = new ArrayList<>();
        if (mobile != null) {
            ways.add(new ContactWay(id, 1, ContactKind.MOBILE, mobile));
        }
        if (mail != null) {
            ways.add(new ContactWay(id, 2, ContactKind.MAIL, mail));
        }
        people.save(new PersonDetails(id, "Vagt " + id, null, ways, Set.of(role), Set.of(), Set.of(), null, null));
    }

    /** The account of the demonstration's person of another role owns the role. */
    void owns(String ownersAccount, String role) {
        String owner = roster.personOfUser(ownersAccount).orElseThrow().id();
        policies.save(new RolePolicy(role, owner, true, 0, Set.of(), Set.of()));
    }

    /** Somebody is to hold the role at every hour, and nobody is planned for it; the owner may be null. */
    void demands(String role, String owner) {
        policies.save(new RolePolicy(role, owner, true, 0, Set.of(), Set.of()));
    }

    PersonDetails find(String id) {
        return people.find(id).orElseThrow();
    }
}
