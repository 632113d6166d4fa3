package dk.kaldekaede.incident.cap;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Writes a CAP alert with its elements in the order of the standard, each to be changed or left out. */
public final class Alarm {

    private static final String NAMESPACE = "urn:oasis:names:tc:emergency:cap:1.2";

    private final Map<String, String> head = new LinkedHashMap<>();
    private final List<Map<String, String>> infos = new ArrayList<>();

    private Alarm() {
        head.put("identifier", "VC-" + UUID.randomUUID());
        head.put("sender", "vagtcentral@alarm.example");
        head.put("sent", "2026-01-18T03:10:00+01:00");
        head.put("status", "Actual");
        head.put("msgType", "Alert");
        head.put("scope", "Public");
        head.put("restriction", null);
        head.put("addresses", null);
        head.put("note", null);
        head.put("references", null);
    }

    /** An alert without a block of information. */
    public static Alarm empty() {
        return new Alarm();
    }

    /** A fire in Danish. */
    public static Alarm fire() {
        return new Alarm().info("da-DK", "Brand i etageejendom", "Magleparken 5, Ballerup");
    }

    /** Adds a block. */
    public Alarm info(String language, String event, String area) {
        Map<String, String> info = new LinkedHashMap<>();
        info.put("language", language);
        info.put("category", "Fire");
        info.put("event", event);
        info.put("urgency", "Immediate");
        info.put("severity", "Severe");
        info.put("certainty", "Observed");
        info.put("onset", null);
        info.put("expires", null);
        info.put("senderName", null);
        info.put("headline", null);
        info.put("description", null);
        info.put("areaDesc", area);
        infos.add(info);
        return this;
    }

    /** Changes an element of the alert; null leaves it out. */
    public Alarm with(String element, String value) {
        head.put(element, value);
        return this;
    }

    /** Changes an element of the last block; null leaves it out. */
    public Alarm saying(String element, String value) {
        infos.get(infos.size() - 1).put(element, value);
        return this;
    }

    /** Another message about the same: its type, when it was sent, and what it refers to. */
    public static Alarm following(String type, String sent, Alarm... earlier) {
        return new Alarm()
                .with("msgType", type)
                .with("sent", sent)
                .with("references", List.of(earlier).stream().map(Alarm::name).collect(Collectors.joining(" ")));
    }

    public String name() {
        return head.get("sender") + "," + head.get("identifier") + "," + head.get("sent");
    }

    public String where() {
        return infos.isEmpty() ? "" : infos.get(0).get("areaDesc");
    }

    public String xml() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<alert xmlns=\"" + NAMESPACE + "\">" + elements(head)
                + infos.stream().map(Alarm::info).collect(Collectors.joining()) + "</alert>\n";
    }

    byte[] bytes() {
        return xml().getBytes(StandardCharsets.UTF_8);
    }

    private static String info(Map<String, String> info) {
        Map<String, String> all = new LinkedHashMap<>(info);
        String area = all.remove("areaDesc");
        return "<info>" + elements(all) + (area == null ? "" : "<area><areaDesc>" + area + "</areaDesc></area>")
                + "</info>";
    }

    private static String elements(Map<String, String> values) {
        return values.entrySet().stream()
                .filter(each -> each.getValue() != null)
                .map(each -> "<" + each.getKey() + ">" + each.getValue() + "</" + each.getKey() + ">")
                .collect(Collectors.joining());
    }
}
