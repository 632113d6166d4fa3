package dk.kaldekaede.incident.web;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The night fire at Magleparken 5 as the pages see it, at three moments: decide, ringing, led. */
final class SampleIncidents {

    private static final ZonedDateTime REPORTED =
            ZonedDateTime.of(2026, 11, 22, 3, 10, 0, 0, ZoneId.of("Europe/Copenhagen"));
    private static final String FIRE = "Brand i etageejendom";
    private static final String WHERE = "Magleparken 5, Ballerup";

    private SampleIncidents() {}

    static BoardView board(String sample) {
        ZonedDateTime now = REPORTED.plusMinutes(6);
        List<ClosedIncident> closed = List.of(new ClosedIncident(
                "old", "Vandskade i plejecenter", "Hedegårdsvej 12, Ballerup", true, REPORTED.minusDays(3)));
        return switch (sample) {
            case "empty" -> new BoardView(now, "0", List.of(), closed, null);
            case "decide" -> new BoardView(now, "1", List.of(card("decide", false)), closed, null);
            case "rivals" -> new BoardView(now, "4", List.of(card("led", false), card("part", false)), closed, null);
            case "old" -> new BoardView(now, "3", List.of(card("ringing", false)), closed, now.minusMinutes(4));
            default -> new BoardView(now, "2", List.of(card("ringing", false), card("led", true)), closed, null);
        };
    }

    private static IncidentCard card(String moment, boolean exercise) {
        return new IncidentCard(
                moment,
                FIRE,
                WHERE,
                140,
                exercise,
                REPORTED,
                moment.equals("decide"),
                moment.equals("led") ? "KOP" : null,
                plans(moment),
                List.of(),
                chains(moment, exercise));
    }

    static IncidentView incident(String moment) {
        return new IncidentView(
                moment,
                REPORTED.plusMinutes(6),
                "1",
                moment.equals("asked") ? factsWithoutPlace() : facts(),
                REPORTED,
                null,
                moment.equals("decide"),
                null,
                plans(moment),
                chains(moment, !moment.equals("part")),
                Set.of("led", "asked", "part").contains(moment) ? Map.of("a", SampleCrew.crew()) : Map.of(),
                moment.equals("led") ? SampleCrew.rivals() : Map.of(),
                region(moment),
                replacements(moment),
                people(),
                tasks(moment),
                List.of(diagram()),
                timeline(),
                messages(),
                true,
                !moment.equals("part"),
                true);
    }

    private static RegionView region(String moment) {
        boolean there = moment.equals("led");
        return new RegionView(
                true,
                List.of("KOP", "CRISIS_TEAM"),
                there ? "TOGETHER" : "UNKNOWN",
                there ? REPORTED.plusMinutes(5) : null,
                there ? "LOCAL" : "UNKNOWN",
                there ? List.of(new RegionView.There("KOP", REPORTED.plusMinutes(6))) : List.of(),
                there ? "KOP" : null,
                there ? 8 : null,
                there ? REPORTED.plusMinutes(7) : null,
                !moment.equals("part"));
    }

    private static List<ReplacementView> replacements(String moment) {
        return moment.equals("ringing")
                ? List.of(new ReplacementView(
                        "alert",
                        "handicap-psykiatrichef",
                        "Vagt 1, Handicap & Psykiatri",
                        "Vagt 2, Handicap & Psykiatri",
                        true))
                : List.of();
    }

    static FactsView facts() {
        return new FactsView(
                FIRE,
                WHERE,
                140,
                false,
                "FIRE",
                REPORTED.minusMinutes(8),
                24,
                null,
                "YES",
                "arabisk, polsk",
                "YES",
                "UNKNOWN",
                "NO",
                "YES",
                "UNKNOWN",
                "YES",
                "Skolen på Magleparken, hovedindgangen",
                "+45 00 00 00 10",
                "BØ-IND 3",
                "Beredskab Øst, vagtcentralen");
    }

    private static FactsView factsWithoutPlace() {
        return new FactsView(
                FIRE, WHERE, 140, false, "FIRE", null, null, null, "YES", null, "YES", "UNKNOWN", "NO", "YES",
                "UNKNOWN", "UNKNOWN", null, null, null, null);
    }

    static FactsForm form() {
        return new FactsForm(
                FIRE,
                WHERE,
                "140",
                "true",
                "FIRE",
                "2026-11-22T03:02",
                "24",
                null,
                "YES",
                "arabisk, polsk",
                "YES",
                "UNKNOWN",
                "NO",
                "YES",
                "UNKNOWN",
                "YES",
                null,
                null,
                null,
                null);
    }

    private static List<PlanView> plans(String moment) {
        String socialWork = "Mange borgere i Ballerup er akut berørt af en større ulykke.";
        String crisisSupport = "Der er et skadested, og regionen har ikke svaret endnu.";
        if (moment.equals("decide")) {
            List<LinkView> asked =
                    List.of(link("tvaergaaende-kriseledelse", "DECIDE", "Vagt 1, Kriseledelsen", "RINGING", 1, 4));
            return List.of(
                    new PlanView(
                            "social-work",
                            "ACTIVATE",
                            socialWork,
                            null,
                            null,
                            null,
                            null,
                            null,
                            asked,
                            true,
                            true,
                            true),
                    new PlanView(
                            "crisis-support",
                            "ACTIVATE",
                            crisisSupport,
                            null,
                            null,
                            null,
                            null,
                            null,
                            List.of(),
                            true,
                            false,
                            true));
        }
        ZonedDateTime decided = REPORTED.plusMinutes(2);
        return List.of(
                new PlanView(
                        "social-work",
                        "ACTIVATE",
                        socialWork,
                        "ACTIVATE",
                        "CONFIRMED",
                        "tvaergaaende-kriseledelse",
                        decided,
                        null,
                        List.of(),
                        true,
                        false,
                        false),
                new PlanView(
                        "crisis-support",
                        "ACTIVATE",
                        crisisSupport,
                        "DAILY_OPERATION",
                        "OVERRULED",
                        "tvaergaaende-kriseledelse",
                        decided,
                        "AMK har ringet: regionen sender kriseteam.",
                        List.of(),
                        true,
                        true,
                        false));
    }

    private static List<ChainView> chains(String moment, boolean mayAct) {
        LinkView silent = link("centerchef-css", "ACTIVATE", "Vagt 1, Centerchefen", "SILENT", 2, 4);
        LinkView nurse = link("sygeplejevagt", "ACTIVATE", "Vagt 2, Sygeplejevagten", "TAKEN", 4, 5);
        return switch (moment) {
            case "decide" -> List.of();
            case "ringing" ->
                List.of(new ChainView(
                        "a",
                        "social-work",
                        "RINGING",
                        List.of(
                                silent,
                                nurse,
                                link(
                                        "handicap-psykiatrichef",
                                        "CO_ACTIVATE",
                                        "Vagt 1, Handicap & Psykiatri",
                                        "RINGING",
                                        5,
                                        8)),
                        LeaderView.missing("social-work-effort", REPORTED.plusMinutes(2), false),
                        null,
                        null,
                        null,
                        null,
                        null,
                        mayAct));
            default ->
                List.of(new ChainView(
                        "a",
                        "social-work",
                        moment.equals("over") ? "STOOD_DOWN" : "ACTIVE",
                        List.of(
                                silent,
                                nurse,
                                link("handicap-psykiatrichef", "LEAD", null, "NOBODY", 5, 5),
                                link(
                                        "leder-social-vejledning",
                                        "LEAD",
                                        "Vagt 1, Social Vejledning",
                                        moment.equals("asked") ? "RINGING" : "TAKEN",
                                        5,
                                        6)),
                        new LeaderView(
                                "social-work-effort",
                                "leder-social-vejledning",
                                "Vagt 1, Social Vejledning",
                                "+45 00 00 00 04",
                                REPORTED.plusMinutes(6),
                                false,
                                mayAct && !moment.equals("over"),
                                null,
                                null),
                        new LeaderView(
                                "epc",
                                "leder-social-vejledning",
                                "Vagt 1, Social Vejledning",
                                "+45 00 00 00 04",
                                REPORTED.plusMinutes(6),
                                !Set.of("asked", "part").contains(moment),
                                moment.equals("part"),
                                null,
                                null),
                        "EPC",
                        "Mange er berørt, og der er brug for ét sted.",
                        moment.equals("over") ? SampleCrew.stoodDown() : SampleCrew.staffing(mayAct),
                        null,
                        mayAct));
        };
    }

    private static LinkView link(String role, String purpose, String person, String state, int from, int to) {
        boolean ringing = state.equals("RINGING");
        ZonedDateTime end = REPORTED.plusMinutes(to);
        return new LinkView(
                role + purpose,
                role,
                purpose,
                person,
                state,
                REPORTED.plusMinutes(from),
                ringing ? end.minusSeconds(25) : null,
                ringing ? null : end,
                state.equals("TAKEN") && role.equals("sygeplejevagt") ? "Tværgående Kriseledelse" : null,
                state.equals("SILENT") ? end.plusMinutes(3) : null,
                ringing && purpose.equals("LEAD"));
    }

    private static List<ContactView> people() {
        return List.of(
                new ContactView(
                        "p1",
                        "handicap-psykiatrichef",
                        "Vagt 1, Handicap & Psykiatri",
                        "+45 00 00 00 03",
                        null,
                        null,
                        null),
                new ContactView(
                        "p2",
                        "leder-social-vejledning",
                        "Vagt 1, Social Vejledning",
                        "+45 00 00 00 04",
                        "CANNOT",
                        "Vagt 2, Sygeplejevagten",
                        REPORTED.plusMinutes(5)),
                new ContactView("p3", "centerchef-css", "Vagt 1, Centerchefen", null, null, null, null));
    }

    private static List<TaskView> tasks(String moment) {
        return moment.equals("decide")
                ? List.of()
                : List.of(
                        new TaskView("Kontakt Ydelsescentret", "ydelsescentret", REPORTED.plusMinutes(7), null),
                        new TaskView(
                                "Aftal sted med Center for Ejendomme",
                                "center-ejendomme",
                                null,
                                "/camunda/app/tasklist/"),
                        new TaskView(
                                "Ring til Vestegnens Politi og Beredskab Øst", "handicap-psykiatrichef", null, null));
    }

    private static DiagramView diagram() {
        return new DiagramView(
                "1",
                "Aktivér socialfaglig bistand",
                "/models/sample",
                List.of("userTask_co"),
                List.of("startEvent_begin", "userTask_nurse", "flow_1", "flow_2"),
                List.of("Kald Handicap & Psykiatrichef"));
    }

    private static List<TimelineRow> timeline() {
        return List.of(
                row(0, "INCIDENT_REPORTED", "", "", "", "Beredskab Øst, vagtcentralen"),
                row(1, "RESPONSE_PROPOSED", "", "", "Socialfaglig bistand: aktivér", null),
                row(
                        2,
                        "RESPONSE_DECIDED",
                        "Tværgående Kriseledelse",
                        "",
                        "Socialfaglig bistand: aktivér",
                        "Vagt 1, Kriseledelsen"),
                row(2, "LEADER_MISSING", "", "", "", null),
                row(2, "ALERT_STARTED", "Centerchefen", "Vagt 1, Centerchefen", "", null),
                row(4, "ALERT_SILENT", "Centerchefen", "", "", null),
                row(4, "ALERT_STARTED", "Sygeplejevagten", "Vagt 2, Sygeplejevagten", "", null),
                row(5, "ALERT_TAKEN", "Sygeplejevagten", "Vagt 2, Sygeplejevagten", "", null));
    }

    private static TimelineRow row(int minute, String type, String role, String person, String detail, String by) {
        return new TimelineRow(REPORTED.plusMinutes(minute).plusSeconds(minute * 7L), type, role, person, detail, by);
    }

    private static List<MessageRow> messages() {
        return List.of(
                new MessageRow(REPORTED.plusMinutes(2), "ALERT", "SMS", "centerchef-css", "Vagt 1", "DELIVERED"),
                new MessageRow(REPORTED.plusMinutes(4), "ALERT", "SMS", "sygeplejevagt", "Vagt 2", "FAILED_FOR_NOW"),
                new MessageRow(REPORTED.plusMinutes(5), "ALERT", "MAIL", "handicap-psykiatrichef", "Vagt 1", "HELD"));
    }
}
