package dk.kaldekaede.incident.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A kind of people of which more than one incident misses somebody.
 *
 * @param kind as in {@code staffing.kind.*} or {@code role.*}
 * @param language as in {@code staffing.language.*} where that has words; null when language does not matter
 * @param exercise whether they are exercises: an exercise never keeps anybody from what is real
 * @param sides the incidents, in the order of the board
 */
record RivalryView(String kind, String language, boolean exercise, List<Side> sides) {

    /** One of the incidents, and how many are missing there. */
    record Side(String incidentId, String what, int missing) {}

    /** The name of a language that has no words of ours. */
    public String languageIn(Locale reader) {
        return Locale.forLanguageTag(language).getDisplayLanguage(reader);
    }

    /** Who misses the same among these incidents. */
    static List<RivalryView> among(List<IncidentCard> incidents) {
        Map<RivalryView, Map<String, Side>> sides = new LinkedHashMap<>();
        for (IncidentCard incident : incidents) {
            for (NeedView need : missing(incident)) {
                sides.computeIfAbsent(
                                new RivalryView(need.kind(), need.language(), incident.exercise(), List.of()),
                                kind -> new LinkedHashMap<>())
                        .merge(
                                incident.id(),
                                new Side(incident.id(), incident.what(), need.missing()),
                                (one, more) -> new Side(one.incidentId(), one.what(), one.missing() + more.missing()));
            }
        }
        List<RivalryView> rivalries = new ArrayList<>();
        sides.forEach((kind, those) -> {
            if (those.size() > 1) {
                rivalries.add(new RivalryView(kind.kind, kind.language, kind.exercise, List.copyOf(those.values())));
            }
        });
        return rivalries;
    }

    private static List<NeedView> missing(IncidentCard incident) {
        return incident.chains().stream()
                .filter(chain -> chain.staffing() != null && chain.staffing().running())
                .flatMap(chain -> chain.staffing().needs().stream())
                .filter(need -> need.missing() > 0)
                .toList();
    }
}
