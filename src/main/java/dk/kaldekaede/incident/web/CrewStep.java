package dk.kaldekaede.incident.web;

import dk.kaldekaede.staffing.CallState;
import java.util.List;

/** What the leader may record of somebody called in, who said it to her or whom she saw. */
enum CrewStep {
    COMES,
    CANNOT,
    THERE,
    CANT_AFTER_ALL,
    SEND_HOME,
    /** She was sent home, and is to stay. */
    STAYS,
    HOME;

    /** What fits where somebody is, the likeliest first. */
    static List<CrewStep> fitting(CallState state) {
        return switch (state) {
            case CALLED -> List.of(COMES, CANNOT);
            case ACCEPTED, ON_THE_WAY -> List.of(THERE, CANT_AFTER_ALL, SEND_HOME);
            case THERE -> List.of(SEND_HOME, HOME);
            case RELIEVED -> List.of(HOME, STAYS);
            case LATE -> List.of(THERE);
            case DECLINED, SILENT, UNREACHABLE, NOT_NEEDED -> List.of(COMES);
            case HOME, CANT_AFTER_ALL, TAKEN_OUT -> List.of();
        };
    }
}
