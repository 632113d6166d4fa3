package dk.kaldekaede.incident.web;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What came of an alarm centre's alert, in words. */
@Component
class CapWords {

    private final Words words;

    CapWords(Words words) {
        this.words = words;
    }

    /** From the coded values of a line of the timeline. */
    String of(Map<String, String> said) {
        return Stream.of(
                        words.of("cap.type", said.get("messageType")),
                        names("cap.changed", said.get("changed")),
                        names("cap.heldBack.names", said.get("heldBack")))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(". "));
    }

    /** The facts' names in a sentence; empty when there are none. */
    private String names(String key, String names) {
        return names == null
                ? ""
                : words.say(
                        key,
                        Stream.of(names.split(" "))
                                .map(name -> words.of("cap.fact", name))
                                .collect(Collectors.joining(", ")));
    }
}
