package dk.kaldekaede.readiness;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The roster as it stands, a quarter ahead.
 *
 * @param from the first moment looked at
 * @param to the first moment not looked at
 * @param roles every role, the least ready first
 * @param names the people that findings name, by id
 */
public record ReadinessReport(Instant from, Instant to, List<RoleReadiness> roles, Map<String, String> names) {

    /** Works it out. No question is asked meanwhile: all there is to know stands in the picture. */
    static ReadinessReport of(RosterPicture picture) {
        Quarter quarter = new Quarter(picture);
        List<RoleReadiness> roles = quarter.roles().stream()
                .map(role -> RoleReadiness.of(
                        role, quarter.policy(role).ownerPersonId(), findings(quarter, role), quarter.whole()))
                .sorted(Comparator.comparingInt(RoleReadiness::score))
                .toList();
        Map<String, String> names = roles.stream()
                .flatMap(role -> role.findings().stream())
                .flatMap(finding -> finding.people().stream())
                .distinct()
                .collect(Collectors.toMap(id -> id, id -> quarter.person(id).displayName()));
        return new ReadinessReport(picture.from(), picture.to(), roles, names);
    }

    private static List<Finding> findings(Quarter quarter, String role) {
        return Stream.concat(new CoverFindings(quarter, role).all(), new PeopleFindings(quarter, role).all())
                .toList();
    }
}
