package dk.kaldekaede.roster;

/** The days on which a daily window begins. */
public enum Days {
    EVERY_DAY,

    /** Monday to Friday, but for public holidays. */
    WORKING_DAYS,

    /** Saturdays, Sundays and public holidays. */
    DAYS_OFF;

    boolean include(boolean dayOff) {
        return switch (this) {
            case EVERY_DAY -> true;
            case WORKING_DAYS -> !dayOff;
            case DAYS_OFF -> dayOff;
        };
    }
}
