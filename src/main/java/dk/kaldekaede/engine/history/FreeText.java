package dk.kaldekaede.engine.history;

import java.util.Set;

/** The fields in which people write what they like, so that anything can stand in them, also what nobody may keep. */
public final class FreeText {

    /** Names of form fields, and so of variables, that hold free text or a person's data. */
    public static final Set<String> NAMES = Set.of(
            "what",
            "where",
            "meetingPoint",
            "commanderPhone",
            "talkGroup",
            "reportedBy",
            "languages",
            "reason",
            "note");

    private FreeText() {}
}
