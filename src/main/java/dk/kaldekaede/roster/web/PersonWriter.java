package dk.kaldekaede.roster.web;

import dk.kaldekaede.roster.ContactKind;
import dk.kaldekaede.roster.ContactWay;
import dk.kaldekaede.roster.MailAddress;
import dk.kaldekaede.roster.PeopleRegister;
import dk.kaldekaede.roster.PersonDetails;
import dk.kaldekaede.roster.Roster;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** Keeps a person as the page sends her, when nothing in it is wrong. */
@Component
class PersonWriter {

    private static final int LONGEST_SKILL = 40;

    private final PeopleRegister people;
    private final Roster roster;

    PersonWriter(PeopleRegister people, Roster roster) {
        this.people = people;
        this.roster = roster;
    }

    /** Somebody new; empty, and errors at their fields, when something is wrong. */
    Optional<String> add(PersonForm form, BindingResult errors) {
        String id = "person-" + UUID.randomUUID().toString().substring(0, 8);
        return write(id, new Known(null), form, errors);
    }

    /** Somebody who is there already; the same. */
    Optional<String> change(PersonDetails person, PersonForm form, BindingResult errors) {
        return write(person.id(), new Known(person), form, errors);
    }

    /** She leaves no more. */
    void stay(PersonDetails person) {
        people.save(new PersonDetails(
                person.id(),
                person.displayName(),
                person.userId(),
                person.contactWays(),
                person.roles(),
                person.languages(),
                person.skills(),
                person.confirmedAt(),
                null));
    }

    private Optional<String> write(String id, Known known, PersonForm form, BindingResult errors) {
        List<ContactWay> ways = ways(id, form, errors);
        Set<String> skills = skills(form.skills());
        if (areTooLong(skills)) {
            errors.rejectValue("skills", "roster.skill.tooLong");
        }
        String account = Written.isBlank(form.account()) ? null : form.account().strip();
        boolean another = account != null
                && roster.personOfUser(account)
                        .filter(one -> !one.id().equals(id))
                        .isPresent();
        if (another) {
            errors.rejectValue("account", "roster.person.account.taken");
        }
        if (errors.hasErrors()) {
            return Optional.empty();
        }
        try {
            people.save(new PersonDetails(
                    id,
                    form.name().strip(),
                    account,
                    ways,
                    form.roles(),
                    form.languages(),
                    skills,
                    known.confirmedAt(ways),
                    known.person() == null ? null : known.person().leftAt()));
        } catch (DataIntegrityViolationException e) {
            // Somebody else gave the account away in the same moment.
            errors.rejectValue("account", "roster.person.account.taken");
            return Optional.empty();
        }
        return Optional.of(id);
    }

    private static List<ContactWay> ways(String id, PersonForm form, BindingResult errors) {
        List<ContactWay> ways = new ArrayList<>();
        for (int i = 0; i < form.addresses().size(); i++) {
            String address = form.addresses().get(i);
            if (Written.isBlank(address)) {
                continue;
            }
            String kind = i < form.kinds().size() ? form.kinds().get(i) : "";
            Optional<ContactWay> way =
                    ContactWay.read(id, ways.size() + 1, kind, address).filter(PersonWriter::isAddress);
            way.ifPresent(ways::add);
            if (way.isEmpty()) {
                boolean mail = ContactKind.MAIL.name().equals(kind);
                errors.rejectValue(
                        "addresses[" + i + "]", mail ? "roster.person.mail.wrong" : "roster.person.phone.wrong");
            }
        }
        return ways;
    }

    private static boolean isAddress(ContactWay way) {
        return way.kind() != ContactKind.MAIL || MailAddress.read(way.address()).isPresent();
    }

    /** Words separated by commas. */
    static Set<String> skills(String written) {
        return Stream.ofNullable(written)
                .flatMap(all -> Arrays.stream(all.split(",")))
                .map(String::strip)
                .filter(skill -> !skill.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static boolean areTooLong(Set<String> skills) {
        return skills.stream().anyMatch(skill -> skill.length() > LONGEST_SKILL);
    }

    private record Known(PersonDetails person) {

        /** Whether she has said that they are right is only known of what she has seen. */
        private Instant confirmedAt(List<ContactWay> ways) {
            return person != null && person.contactWays().equals(ways) ? person.confirmedAt() : null;
        }
    }
}
