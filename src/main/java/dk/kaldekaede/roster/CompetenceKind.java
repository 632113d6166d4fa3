package dk.kaldekaede.roster;

/** What somebody can. */
public enum CompetenceKind {
    /** A language, as its ISO 639 code in small letters: {@code ar}, {@code so}. */
    LANGUAGE,

    /** The municipality's own word for a skill. */
    SKILL
}
