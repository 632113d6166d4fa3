package dk.kaldekaede.incident.web;

import dk.kaldekaede.alerting.Alert;
import dk.kaldekaede.effort.LeadershipPeriod;
import dk.kaldekaede.roster.Person;
import dk.kaldekaede.roster.Roster;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads the names, numbers and accounts that pictures of incidents are shown with: as many queries for fifty as for one. */
@Component
class People {

    private final Roster roster;

    People(Roster roster) {
        this.roster = roster;
    }

    /** What is known of people, kept and asked for by as many threads as like. */
    record Known(Names names, Map<String, String> phones, Map<String, String> personOfUser) {}

    Known of(Collection<Picture> pictures, Collection<String> others) {
        List<Person> withAccount = roster.withAccount();
        Set<String> ids = Stream.concat(pictures.stream().flatMap(People::mentioned), others.stream())
                .collect(Collectors.toSet());
        Set<String> leaders = pictures.stream()
                .flatMap(picture -> picture.leaderships().stream())
                .map(LeadershipPeriod::personId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<String, String> personOfUser = new HashMap<>();
        withAccount.forEach(person -> personOfUser.put(person.userId(), person.id()));
        return new Known(
                Names.of(withAccount, roster.people(ids)), Phones.of(roster.contactWaysOf(leaders)), personOfUser);
    }

    private static Stream<String> mentioned(Picture picture) {
        return Stream.concat(
                        picture.alerts().stream().flatMap(People::mentioned),
                        picture.leaderships().stream().map(LeadershipPeriod::personId))
                .filter(Objects::nonNull);
    }

    private static Stream<String> mentioned(Alert alert) {
        return Stream.of(alert.personId(), alert.answeredByPerson()).filter(Objects::nonNull);
    }
}
