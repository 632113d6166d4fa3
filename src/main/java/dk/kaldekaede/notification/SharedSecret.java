package dk.kaldekaede.notification;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.util.StringUtils;

/** Compares secrets so that it takes equally long however wrong the other is. */
final class SharedSecret {

    private SharedSecret() {}

    /** Whether somebody shows our secret; never, when we have none. */
    static boolean isShown(String ours, String shown) {
        return StringUtils.hasText(ours)
                && shown != null
                && MessageDigest.isEqual(shown.getBytes(StandardCharsets.UTF_8), ours.getBytes(StandardCharsets.UTF_8));
    }
}
