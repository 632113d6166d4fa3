package dk.kaldekaede.roster.ical;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/** Time zones as Windows and Outlook name them; the list is that of the Unicode CLDR (windowsZones, territory 001). */
final class WindowsZones {

    private static final Properties REGIONS = read();

    private WindowsZones() {}

    /** The name that the rest of the world uses; empty when it is no name of Windows'. */
    static Optional<String> region(String windowsName) {
        return Optional.ofNullable(REGIONS.getProperty(windowsName));
    }

    private static Properties read() {
        Properties regions = new Properties();
        try (Reader file = new InputStreamReader(
                Objects.requireNonNull(WindowsZones.class.getResourceAsStream("windows-zones.properties")),
                StandardCharsets.UTF_8)) {
            regions.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return regions;
    }
}
