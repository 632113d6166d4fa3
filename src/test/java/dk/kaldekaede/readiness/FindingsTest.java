package dk.kaldekaede.readiness;

import static dk.kaldekaede.readiness.SmallRoster.HOURS;
import static dk.kaldekaede.readiness.SmallRoster.START;
import static dk.kaldekaede.readiness.SmallRoster.anybody;
import static dk.kaldekaede.readiness.SmallRoster.hours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dk.kaldekaede.roster.ContactKind;
import dk.kaldekaede.roster.ContactWay;
import dk.kaldekaede.roster.PersonDetails;
import dk.kaldekaede.roster.RolePolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each thing that can be wrong with a roster is found where it is, and nowhere else. */
class FindingsTest {

    private static final String NURSE = "sygeplejevagt";
    private static final String CHIEF = "centerchef-css";

    private final SmallRoster roster = new SmallRoster();

    @Test
    void findsNothingInARosterThatIsAsItShouldBe() {
        roster.policy(new RolePolicy(NURSE, null, true, 1, Set.of("ar"), Set.of("psykologi")))
                .person(able("a"))
                .person(able("b"))
                .person(able("c"));
        for (int day = 0; day < 92; day++) {
            roster.shift(NURSE, 1, day % 2 == 0 ? "a" : "b", day * 24, day * 24 + 24);
        }
        roster.holds(NURSE, 2, "c");

        assertThat(roster.of(NURSE).findings()).isEmpty();
        assertThat(roster.of(NURSE).score()).isEqualTo(100);
    }

    @Test
    void findsTheHoursWithoutAnyone() {
        roster.always(NURSE).shift(NURSE, 1, "a", -10, 20).shift(NURSE, 1, "b", 30, HOURS);

        assertThat(roster.found(NURSE, FindingKind.UNCOVERED)).singleElement().satisfies(finding -> {
            assertThat(finding.periods()).containsExactly(hours(20, 30));
            assertThat(finding.severity()).isEqualTo(Severity.CRITICAL);
        });
        assertThat(roster.of(NURSE).uncoveredInAWeek()).isEqualTo(Duration.ofHours(10));
        assertThat(roster.of(NURSE).uncovered()).isEqualTo(Duration.ofHours(10));
    }

    @Test
    void findsNoHoursWithoutAnyoneInARoleThatNeedNotBeHeldAlways() {
        roster.policy(new RolePolicy(NURSE, null, false, 0, Set.of(), Set.of())).shift(NURSE, 1, "a", 0, HOURS / 2);

        assertThat(roster.found(NURSE, FindingKind.UNCOVERED)).isEmpty();
    }

    @Test
    void takesAbsencesOffAlsoWhenTheyOverlap() {
        roster.always(NURSE)
                .holds(NURSE, 1, "a")
                .holds(NURSE, 2, "b")
                .away("a", 10, 40)
                .away("a", 30, 50)
                .away("b", 45, 60);

        assertThat(roster.found(NURSE, FindingKind.UNCOVERED))
                .singleElement()
                .extracting(Finding::periods)
                .isEqualTo(List.of(hours(45, 50)));
    }

    @Test
    void takesThoseWhoLeaveOff() {
        PersonDetails leaver = anybody("a");
        roster.always(NURSE)
                .person(withLeaving(leaver, SmallRoster.hour(100)))
                .holds(NURSE, 1, "a")
                .away("a", 90, 110);

        assertThat(roster.found(NURSE, FindingKind.UNCOVERED))
                .singleElement()
                .extracting(Finding::periods)
                .isEqualTo(List.of(hours(90, HOURS)));
    }

    @Test
    void findsADemandedRoleThatNobodyIsPlannedFor() {
        roster.always(NURSE);

        assertThat(roster.found(NURSE, FindingKind.UNCOVERED))
                .singleElement()
                .extracting(Finding::periods)
                .isEqualTo(List.of(hours(0, HOURS)));
    }

    @Test
    void findsTheHoursWithoutTheDemandedDeputies() {
        roster.policy(new RolePolicy(NURSE, null, true, 1, Set.of(), Set.of()))
                .holds(NURSE, 1, "a")
                .shift(NURSE, 2, "b", 0, 100)
                .shift(NURSE, 2, "c", 120, HOURS);

        assertThat(roster.found(NURSE, FindingKind.DEPUTIES_MISSING))
                .singleElement()
                .extracting(Finding::periods, Finding::detail)
                .containsExactly(List.of(hours(100, 120)), "1");
    }

    @Test
    void findsADeputyWhoIsTheFirstHerself() {
        roster.policy(new RolePolicy(NURSE, null, true, 1, Set.of(), Set.of()))
                .shift(NURSE, 1, "a", 0, 100)
                .shift(NURSE, 1, "b", 100, HOURS)
                .holds(NURSE, 2, "a");

        assertThat(roster.found(NURSE, FindingKind.DEPUTY_IS_FIRST))
                .singleElement()
                .extracting(Finding::periods, Finding::people)
                .containsExactly(List.of(hours(0, 100)), List.of("a"));
        assertThat(roster.found(NURSE, FindingKind.DEPUTIES_MISSING))
                .singleElement()
                .extracting(Finding::periods)
                .isEqualTo(List.of(hours(0, 100)));
    }

    @Test
    void findsThoseWhomNoMessageReaches() {
        roster.person(with(anybody("a"), List.of()))
                .person(with(anybody("b"), List.of(new ContactWay("b", 1, ContactKind.PHONE, "+4544000000"))))
                .person(with(anybody("c"), List.of(new ContactWay("c", 1, ContactKind.MAIL, "c@example.org"))))
                .holds(NURSE, 1, "a")
                .holds(NURSE, 2, "b")
                .holds(NURSE, 3, "c");

        assertThat(roster.found(NURSE, FindingKind.NO_CONTACT_WAY))
                .extracting(Finding::people)
                .containsExactly(List.of("a"), List.of("b"));
        assertThat(roster.ringing().found(NURSE, FindingKind.NO_CONTACT_WAY))
                .as("a telephone that only rings is rung")
                .extracting(Finding::people)
                .containsExactly(List.of("a"));
    }

    @Test
    void findsOneWhoCarriesARoleAloneForTheWholeQuarter() {
        roster.always(NURSE)
                .always(CHIEF)
                .holds(NURSE, 1, "a")
                .holds(CHIEF, 1, "b")
                .shift(CHIEF, 2, "c", 50, 51);

        assertThat(roster.found(NURSE, FindingKind.ALONE))
                .singleElement()
                .extracting(Finding::people)
                .isEqualTo(List.of("a"));
        assertThat(roster.found(CHIEF, FindingKind.ALONE)).isEmpty();
    }

    @Test
    void findsOneWhoHoldsTwoLinksOfOneChainAtTheSameTime() {
        roster.shift(NURSE, 1, "a", 0, 100).shift(CHIEF, 2, "a", 80, 200).shift("social-doegnvagt", 1, "a", 0, 300);

        assertThat(roster.found(NURSE, FindingKind.TWO_LINKS))
                .singleElement()
                .extracting(Finding::periods, Finding::people, Finding::detail)
                .containsExactly(List.of(hours(80, 100)), List.of("a"), CHIEF);
        assertThat(roster.found(CHIEF, FindingKind.TWO_LINKS))
                .singleElement()
                .extracting(Finding::detail)
                .isEqualTo(NURSE);
        assertThat(roster.found("social-doegnvagt", FindingKind.TWO_LINKS)).isEmpty();
    }

    @Test
    void findsDetailsThatNobodyHasConfirmedForAYear() {
        roster.person(confirmed(anybody("never"), null))
                .person(confirmed(anybody("long-ago"), START.minus(Duration.ofDays(365))))
                .person(confirmed(anybody("lately"), START.minus(Duration.ofDays(364))))
                .holds(NURSE, 1, "never")
                .holds(NURSE, 2, "long-ago")
                .holds(NURSE, 3, "lately");

        assertThat(roster.found(NURSE, FindingKind.NOT_CONFIRMED))
                .extracting(Finding::people)
                .containsExactly(List.of("long-ago", "never"));
        assertThat(roster.of(NURSE).deductions()).contains(new Deduction(FindingKind.NOT_CONFIRMED, 1, 4));
    }

    @Test
    void findsThoseWhoWereTestedForLongAndNeverAnswered() {
        roster.holds(NURSE, 1, "silent").holds(NURSE, 2, "heard").unproved("silent", "not-on-duty");

        assertThat(roster.found(NURSE, FindingKind.NOT_PROVED))
                .extracting(Finding::people)
                .containsExactly(List.of("silent"));
        assertThat(roster.of(NURSE).deductions()).contains(new Deduction(FindingKind.NOT_PROVED, 1, 2));
    }

    @Test
    void findsLanguagesAndSkillsThatNobodyOnCallHas() {
        roster.policy(new RolePolicy(NURSE, null, true, 0, Set.of("ar", "so"), Set.of("psykologi")))
                .person(able("a"))
                .shift(NURSE, 1, "a", 0, 100)
                .shift(NURSE, 1, "b", 100, 150)
                .shift(NURSE, 1, "a", 150, HOURS)
                .away("a", 10, 20);

        assertThat(roster.found(NURSE, FindingKind.LANGUAGE_MISSING))
                .extracting(Finding::detail, Finding::periods)
                .containsExactly(
                        tuple("so", List.of(hours(0, 10), hours(20, HOURS))), tuple("ar", List.of(hours(100, 150))));
        assertThat(roster.found(NURSE, FindingKind.SKILL_MISSING))
                .singleElement()
                .extracting(Finding::periods)
                .isEqualTo(List.of(hours(100, 150)));
    }

    @Test
    void findsRestThatIsBroken() {
        roster.shift(NURSE, 1, "a", 0, 8)
                .shift(CHIEF, 1, "a", 18, 26)
                .shift(NURSE, 1, "a", 37, 45)
                .shift(NURSE, 1, "b", 45, 50);

        assertThat(roster.found(CHIEF, FindingKind.REST_BROKEN))
                .singleElement()
                .extracting(Finding::periods, Finding::people)
                .containsExactly(List.of(hours(8, 18)), List.of("a"));
        assertThat(roster.found(NURSE, FindingKind.REST_BROKEN)).isEmpty();
    }

    @Test
    void findsAPlanThatEndsWithinTheQuarter() {
        roster.shift(NURSE, 1, "a", 0, 500).shift(NURSE, 2, "b", 0, 600).holds(CHIEF, 1, "c");

        assertThat(roster.found(NURSE, FindingKind.PLAN_ENDS))
                .singleElement()
                .extracting(Finding::from)
                .isEqualTo(SmallRoster.hour(600));
        assertThat(roster.found(CHIEF, FindingKind.PLAN_ENDS)).isEmpty();
    }

    @Test
    void findsARoleThatNobodyIsToldAbout() {
        PersonDetails owner =
                with(anybody("owner"), List.of(new ContactWay("owner", 1, ContactKind.MAIL, "o@example.org")));
        roster.person(owner)
                .person(anybody("silent-owner"))
                .policy(new RolePolicy(NURSE, "owner", false, 0, Set.of(), Set.of()))
                .policy(new RolePolicy(CHIEF, "silent-owner", false, 0, Set.of(), Set.of()))
                .holds("tolke", 1, "a");

        assertThat(roster.found("tolke", FindingKind.NOBODY_TOLD)).isEmpty();
        roster.withoutPlanners();
        assertThat(roster.found("tolke", FindingKind.NOBODY_TOLD)).hasSize(1);
        assertThat(roster.found(CHIEF, FindingKind.NOBODY_TOLD)).hasSize(1);
        assertThat(roster.found(NURSE, FindingKind.NOBODY_TOLD)).isEmpty();
    }

    private static PersonDetails able(String id) {
        PersonDetails one = anybody(id);
        return new PersonDetails(
                id,
                one.displayName(),
                null,
                one.contactWays(),
                Set.of(),
                Set.of("ar"),
                Set.of("psykologi"),
                one.confirmedAt(),
                null);
    }

    private static PersonDetails with(PersonDetails one, List<ContactWay> ways) {
        return new PersonDetails(
                one.id(), one.displayName(), null, ways, Set.of(), Set.of(), Set.of(), one.confirmedAt(), null);
    }

    private static PersonDetails confirmed(PersonDetails one, Instant at) {
        return new PersonDetails(
                one.id(), one.displayName(), null, one.contactWays(), Set.of(), Set.of(), Set.of(), at, null);
    }

    private static PersonDetails withLeaving(PersonDetails one, Instant at) {
        return new PersonDetails(
                one.id(),
                one.displayName(),
                null,
                one.contactWays(),
                Set.of(),
                Set.of(),
                Set.of(),
                one.confirmedAt(),
                at);
    }
}
