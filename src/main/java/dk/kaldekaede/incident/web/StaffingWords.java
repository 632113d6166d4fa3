package dk.kaldekaede.incident.web;

import dk.kaldekaede.audit.TrailEntry;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts the lines of the timeline that tell of the need for people into words. */
@Component
class StaffingWords {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH.mm");

    private final Words words;
    private final PageTimes times;

    StaffingWords(Words words, PageTimes times) {
        this.words = words;
        this.times = times;
    }

    /** How many, or what was chosen; for interpreters the language before it. */
    String of(TrailEntry entry) {
        Map<String, String> said = entry.details();
        String language = words.of("staffing.language", said.get("language"));
        String text =
                switch (entry.type()) {
                    case NEED_OWN_NUMBER ->
                        said.get("number") == null
                                ? words.say("staffing.trail.tables")
                                : words.say("staffing.trail.own", said.get("number"), said.get("decided"));
                    case NEED_OWN_ENDED -> words.say("staffing.trail.ownEnded", said.get("own"));
                    case SHORTAGE_CHOICE -> chosen(said);
                    case NOBODY_LEFT_TO_CALL -> words.say("staffing.trail.missing", said.get("number"));
                    default -> words.say("staffing.trail.number", said.get("number"));
                };
        return language == null || language.isEmpty() ? text : language + ": " + text;
    }

    /** The language that somebody is called for, to stand behind her role; empty where it does not matter. */
    String afterTheRole(TrailEntry entry) {
        String language = words.of("staffing.language", entry.details().get("language"));
        return language.isEmpty() ? "" : ", " + language;
    }

    /** A time of day, from the moment that is kept of it. */
    String at(String moment) {
        return TIME.format(times.of(Instant.parse(moment)));
    }

    private String chosen(Map<String, String> said) {
        String choice = words.of("staffing.choice", said.get("choice"));
        return said.get("number") == null
                ? choice
                : words.say("staffing.trail.choice", choice, words.say("staffing.trail.missing", said.get("number")));
    }
}
