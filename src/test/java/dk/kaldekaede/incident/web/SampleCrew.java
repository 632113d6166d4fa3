package dk.kaldekaede.incident.web;

import dk.kaldekaede.incident.web.CrewView.Member;
import dk.kaldekaede.incident.web.CrewView.Step;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The people called in for the night fire. */
final class SampleCrew {

    private static final ZonedDateTime CALLED =
            ZonedDateTime.of(2026, 11, 22, 3, 18, 0, 0, ZoneId.of("Europe/Copenhagen"));
    private static final List<String> STEPS = List.of("called", "accepted", "onTheWay", "there", "relieved", "home");

    private SampleCrew() {}

    static StaffingView staffing(boolean maySteer) {
        return new StaffingView(
                true,
                false,
                CALLED.plusMinutes(10),
                maySteer,
                List.of(
                        need(
                                "social-vejledning",
                                null,
                                8,
                                2,
                                1,
                                8,
                                "60 til 99 berørte: seks socialrådgivere.",
                                "Vagt 1, Social Vejledning"),
                        need(
                                "ydelsescentret",
                                null,
                                2,
                                2,
                                0,
                                0,
                                "Boliger er ubeboelige: to økonomisagsbehandlere.",
                                null),
                        asked(),
                        need("tolke", "ar", 1, 0, 1, 0, "Én tolk til hvert sprog.", null),
                        shortOf()),
                2);
    }

    /** Another incident and an exercise have some of those who are missing. */
    static Map<String, List<RivalView>> rivals() {
        return Map.of(
                "a/social-vejledning--",
                List.of(
                        new RivalView("ringing", "Busulykke på Ring 4", "social-vejledning", 3, false),
                        new RivalView(null, null, "ydelsescentret", 1, false),
                        new RivalView("over", "Øvelse: vandskade i plejecenter", "social-vejledning", 2, true)));
    }

    /** After the stand-down: two have not said that they are home. */
    static StaffingView stoodDown() {
        return new StaffingView(false, false, null, false, List.of(), 2);
    }

    private static NeedView need(
            String kind, String language, int wanted, int there, int coming, int ringing, String reason, String ownBy) {
        int decided = ownBy == null ? wanted : 6;
        int missing = Math.max(0, wanted - there - coming);
        return new NeedView(
                kind,
                language,
                kind + "-" + (language == null ? "-" : language),
                wanted,
                there,
                coming,
                ringing,
                missing,
                0,
                ownBy == null ? 0 : 1,
                ownBy == null ? 0 : 1,
                decided,
                reason,
                ownBy != null,
                ownBy,
                false,
                null,
                null,
                null,
                false,
                0);
    }

    private static NeedView asked() {
        return new NeedView(
                "boern-og-unge-sagsbehandlere",
                null,
                "boern-og-unge-sagsbehandlere--",
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                2,
                "Der er familier med børn: to børnesagsbehandlere foreslås.",
                false,
                null,
                true,
                null,
                null,
                null,
                false,
                0);
    }

    private static NeedView shortOf() {
        return new NeedView(
                "tolke",
                "ti",
                "tolke-ti",
                1,
                0,
                0,
                0,
                1,
                0,
                0,
                0,
                1,
                "Én tolk til hvert sprog.",
                false,
                null,
                false,
                1,
                null,
                null,
                false,
                2);
    }

    static CrewView crew() {
        return new CrewView(
                List.of(
                        member(1, "THERE", 4, null, "SEND_HOME", "HOME"),
                        member(2, "THERE", 4, null, "SEND_HOME", "HOME"),
                        member(3, "ON_THE_WAY", 3, "THERE", "CANT_AFTER_ALL", "SEND_HOME"),
                        member(5, "RELIEVED", 5, "HOME")),
                List.of(member(4, "CALLED", 1, null, "COMES", "CANNOT")),
                List.of(member(6, "DECLINED", 1, null, "COMES"), member(7, "HOME", 6, null)));
    }

    private static Member member(int number, String state, int steps, String likely, String... possible) {
        return new Member(
                "m" + number,
                "Vagt " + number + ", Social Vejledning",
                number < 6 ? "+45 00 00 00 1" + number : null,
                "social-vejledning",
                null,
                number % 2 == 0 ? "OFF_CALL" : "ON_CALL",
                state,
                state.equals("ON_THE_WAY"),
                number == 1,
                IntStream.range(0, steps)
                        .mapToObj(i -> new Step(STEPS.get(i), CALLED.plusMinutes(9L * i + number)))
                        .toList(),
                state.equals("ON_THE_WAY") ? CALLED.plusMinutes(22) : null,
                state.equals("THERE") ? CALLED.plusHours(8) : null,
                likely,
                Stream.of(possible).toList());
    }
}
