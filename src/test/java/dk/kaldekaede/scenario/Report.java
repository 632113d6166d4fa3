package dk.kaldekaede.scenario;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The report of an incident at a place of its own, by which its messages are told from those of others. */
public final class Report {

    private static final AtomicInteger PLACES = new AtomicInteger(1000);

    private final Map<String, Object> facts = new LinkedHashMap<>();

    private Report(String what) {
        facts.put("what", what);
        facts.put("where", "Magleparken " + PLACES.incrementAndGet() + ", Ballerup");
        facts.put("exercise", false);
    }

    /** 140 affected; nothing else is known. */
    static Report fire() {
        return new Report("Brand i etageejendom").with("affectedPeople", 140);
    }

    /** A fire in which the region gives the crisis support, so that the chain of social work runs by itself. */
    public static Report fireForSocialWorkAlone() {
        return fire().with("regionAnswer", "ALONE");
    }

    /** A fire so small that two social workers are enough. */
    public static Report smallFireForSocialWorkAlone() {
        return fireForSocialWorkAlone().with("affectedPeople", 12).with("ballerupCitizens", "YES");
    }

    /** One citizen's crisis, not acute: the table proposes not to activate. */
    static Report quietMatter() {
        return new Report("Bekymrende henvendelse")
                .with("affectedPeople", 1)
                .with("acute", "NO")
                .with("scene", "NO");
    }

    Report with(String fact, Object value) {
        facts.put(fact, value);
        return this;
    }

    public Map<String, Object> facts() {
        return new LinkedHashMap<>(facts);
    }

    public String where() {
        return (String) facts.get("where");
    }
}
