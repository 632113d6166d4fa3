package dk.kaldekaede.alerting;

import dk.kaldekaede.notification.MessageRow;
import java.util.Optional;

/** Takes the keys that are pressed in calls which read no alarm aloud, such as a test of the telephone. */
public interface CallsWithoutAlert {

    /**
     * Takes a key; the same one again changes nothing.
     *
     * @param call the message that was read aloud
     * @param key what was pressed
     * @return what is to be said to her; empty when the call asked nothing
     */
    Optional<String> press(MessageRow call, String key);
}
