package dk.kaldekaede.incident.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** A mark of what a page shows: the same for the same content, whatever the time. */
final class Version {

    private Version() {}

    static String of(Object... shown) {
        return UUID.nameUUIDFromBytes(List.of(shown).toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
