package dk.kaldekaede.roster.web;

import dk.kaldekaede.roster.ContactWay;
import dk.kaldekaede.roster.PersonDetails;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A person as the page sends her.
 *
 * @param name shown on screen and in messages
 * @param account the account she logs in with; empty when she has none
 * @param kinds what each of the addresses is
 * @param addresses how she is reached, in the order they are tried; empty ones are skipped
 * @param roles the roles she may hold
 * @param languages ISO 639-1 codes
 * @param skills the municipality's own words, separated by commas
 */
record PersonForm(
        @NotBlank(message = "{roster.person.name.missing}") @Size(max = 200, message = "{facts.tooLong}")
        String name,

        @Size(max = 64, message = "{facts.tooLong}")
        @Pattern(regexp = "\\s*[\\p{L}\\p{N}._@+-]*\\s*", message = "{roster.person.account.wrong}")
        String account,

        @Size(max = PersonForm.MOST_WAYS, message = "{roster.tooMany}")
        List<String> kinds,

        @Size(max = PersonForm.MOST_WAYS, message = "{roster.tooMany}")
        List<String> addresses,

        Set<String> roles,
        Set<String> languages,
        @Size(max = 400, message = "{facts.tooLong}") String skills) {

    static final int MOST_WAYS = 20;

    PersonForm {
        kinds = kinds == null ? List.of() : kinds;
        addresses = addresses == null ? List.of() : addresses;
        roles = roles == null ? Set.of() : roles;
        languages = languages == null ? Set.of() : languages;
    }

    static PersonForm empty() {
        return new PersonForm("", "", List.of("MOBILE", "PHONE", "MAIL"), List.of("", "", ""), null, null, "");
    }

    static PersonForm of(PersonDetails person) {
        return new PersonForm(
                person.displayName(),
                person.userId() == null ? "" : person.userId(),
                person.contactWays().stream().map(way -> way.kind().name()).toList(),
                person.contactWays().stream().map(ContactWay::address).toList(),
                person.roles(),
                person.languages(),
                String.join(", ", person.skills().stream().sorted().toList()));
    }

    /** Whoever sends a form shows by it which state she changed. */
    String version() {
        return Written.version(name, account, kinds, addresses, new TreeSet<>(roles), new TreeSet<>(languages), skills);
    }
}
