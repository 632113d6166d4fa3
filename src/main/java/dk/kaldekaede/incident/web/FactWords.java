package dk.kaldekaede.incident.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.kaldekaede.incident.IncidentFacts;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Puts what is known of an incident into words, fact by fact: a new fact is there by itself, and an unknown one says so. */
@Component
class FactWords {

    private static final TypeReference<Map<String, Object>> BY_NAME = new TypeReference<>() {};
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d.M.yyyy HH.mm");

    /** A number to ring: for those with a part in the incident alone. */
    private static final String NUMBER = "commanderPhone";

    /** They stand by themselves. */
    private static final Set<String> IN_THE_HEAD = Set.of("what", "where", "exercise", "regionAnswer");

    private final ObjectMapper json;
    private final Words words;
    private final PageTimes times;

    FactWords(ObjectMapper json, Words words, PageTimes times) {
        // What nobody has told is a fact too.
        this.json = json.copy().setDefaultPropertyInclusion(JsonInclude.Include.ALWAYS);
        this.words = words;
        this.times = times;
    }

    /** Every fact by its name; null is unknown. */
    Map<String, Object> byName(IncidentFacts facts, boolean withNumbers) {
        return seen(json.convertValue(facts, BY_NAME), withNumbers);
    }

    /** The same facts as somebody sees them who may see the numbers, or may not. */
    Map<String, Object> seen(Map<String, Object> facts, boolean withNumbers) {
        Map<String, Object> seen = new LinkedHashMap<>(facts);
        if (!withNumbers) {
            seen.remove(NUMBER);
        }
        return seen;
    }

    /** The facts that are known, in words, but for those that stand by themselves. */
    Map<String, String> known(Map<String, Object> facts) {
        Map<String, String> known = new LinkedHashMap<>();
        facts.forEach((name, value) -> {
            if (!IN_THE_HEAD.contains(name) && !isUnknown(value)) {
                known.put(label(name), value(name, value));
            }
        });
        return known;
    }

    /** What nobody has said yet, by the names a page has for it. */
    List<String> unknown(Map<String, Object> facts) {
        return facts.entrySet().stream()
                .filter(fact -> !IN_THE_HEAD.contains(fact.getKey()) && isUnknown(fact.getValue()))
                .map(fact -> label(fact.getKey()))
                .toList();
    }

    /** What differs from before, in words; everything known when there was nothing before. */
    Map<String, String> changed(Map<String, Object> before, Map<String, Object> now) {
        Map<String, String> changed = new LinkedHashMap<>();
        now.forEach((name, value) -> {
            boolean first = before.isEmpty() && isUnknown(value);
            if (!first && !Objects.equals(before.get(name), value)) {
                changed.put(label(name), value(name, value));
            }
        });
        return changed;
    }

    private String label(String name) {
        String ours = words.of("facts", name + ".short");
        return ours.equals(name + ".short") ? words.of("facts", name) : ours;
    }

    private String value(String name, Object value) {
        if (isUnknown(value)) {
            return words.say("facts.unknown");
        }
        String said = value.toString();
        return switch (name) {
            case "kind" -> words.of("facts.kind", said);
            case "regionAnswer" -> words.of("facts.region", said);
            case "exercise" -> words.of("facts.exercise", said);
            case "occurredAt" -> MOMENT.format(times.of(Instant.parse(said)));
            default -> words.of("answer3", said);
        };
    }

    private static boolean isUnknown(Object value) {
        return value == null || value.equals("") || value.equals("UNKNOWN");
    }
}
