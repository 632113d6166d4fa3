package dk.kaldekaede.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The rules of the plans: their numbers, and what each asks, as src/test/resources/plan-rules.txt has them. */
final class PlanRules {

    private static final Path LIST = Path.of("src/test/resources/plan-rules.txt");

    private PlanRules() {}

    /** What each rule asks, by its number. */
    static Map<String, String> all() {
        try {
            Map<String, String> rules = new TreeMap<>();
            for (String line : Files.readAllLines(LIST)) {
                String[] parts = line.split("\t");
                rules.put(parts[0], parts[1]);
            }
            return rules;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
