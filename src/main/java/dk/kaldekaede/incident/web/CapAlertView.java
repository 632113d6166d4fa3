package dk.kaldekaede.incident.web;

import dk.kaldekaede.incident.cap.CapInfo;
import dk.kaldekaede.incident.cap.CapShown;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * One alert of an alarm centre on the page.
 *
 * @param heldBack what it says otherwise than a person wrote
 */
record CapAlertView(
        CapShown shown, ZonedDateTime sent, ZonedDateTime receivedAt, List<InfoView> infos, List<HeldBack> heldBack) {

    /** One block of the alert, with its moments on the municipality's clock. */
    record InfoView(CapInfo info, ZonedDateTime onset, ZonedDateTime expires) {}

    /**
     * A fact that stands as a person wrote it.
     *
     * @param fact its name, as in {@code cap.fact.*}
     * @param says what the alert says instead
     */
    record HeldBack(String fact, String says) {}
}
