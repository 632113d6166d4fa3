package dk.kaldekaede.watch;

import dk.kaldekaede.watch.ways.Emergency;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says findings in plain Danish: what, since when, which incident, what to do, and where to look. */
@Component
public class WatchWords {

    private static final Locale DANISH = Locale.forLanguageTag("da");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("d/M 'kl.' HH.mm", DANISH);

    /** As much as an SMS bears; the page has the rest. */
    private static final int SAID_IN_FULL = 3;

    private static final int SHORT_ID = 8;

    private final MessageSource texts;
    private final NodeName node;
    private final ZoneId zone;
    private final String base;

    WatchWords(
            MessageSource texts,
            NodeName node,
            @Value("${kaldekaede.zone}") ZoneId zone,
            @Value("${kaldekaede.base-url}") String base) {
        this.texts = texts;
        this.node = node;
        this.zone = zone;
        this.base = base;
    }

    /** One message for all that is to be told after a round. */
    Emergency of(List<Finding> found, List<Finding> over) {
        List<String> lines = Stream.concat(
                        found.stream().map(this::found), over.stream().map(this::over))
                .toList();
        String said = lines.stream().limit(SAID_IN_FULL).collect(Collectors.joining("\n"));
        int left = lines.size() - SAID_IN_FULL;
        String more = left > 0 ? "\n" + text("watch.text.more", left) : "";
        Finding first = found.isEmpty() ? over.get(0) : found.get(0);
        String page = first.incidentId() == null ? "/overvaagning" : "/incidents/" + first.incidentId();
        return new Emergency(
                UUID.randomUUID().toString(),
                mark(first) + text("watch.text.subject", what(first, DANISH)),
                said + more + "\n" + base + page);
    }

    /** A message that only shows whether the ways work. */
    Emergency test() {
        return new Emergency(
                UUID.randomUUID().toString(),
                text("watch.text.test.subject"),
                text("watch.text.test", node.name()) + "\n" + base + "/overvaagning");
    }

    /** What is wrong. */
    public String what(Finding finding, Locale locale) {
        return texts.getMessage("watch.what." + finding.kind(), arguments(finding, locale), locale);
    }

    /** What to do about it. */
    public String remedy(Finding finding, Locale locale) {
        return texts.getMessage("watch.do." + finding.kind(), arguments(finding, locale), locale);
    }

    private String found(Finding finding) {
        return mark(finding)
                + text(
                        finding.incidentId() == null ? "watch.text.found" : "watch.text.found.incident",
                        what(finding, DANISH),
                        clock(finding.since()),
                        remedy(finding, DANISH),
                        shortId(finding));
    }

    private String over(Finding finding) {
        return mark(finding) + text("watch.text.over", what(finding, DANISH), clock(finding.since()));
    }

    private String mark(Finding finding) {
        return finding.exercise() ? text("watch.text.exercise") + " " : "";
    }

    private Object[] arguments(Finding finding, Locale locale) {
        String role = finding.role() == null ? "" : texts.getMessage("role." + finding.role(), null, locale);
        String detail = finding.detail() == null ? "" : finding.detail();
        return new Object[] {role, detail, finding.kind().ofNode() ? finding.subject() : ""};
    }

    private static String shortId(Finding finding) {
        String id = finding.incidentId();
        return id == null ? "" : id.substring(0, Math.min(SHORT_ID, id.length()));
    }

    private String clock(Instant at) {
        return CLOCK.format(at.atZone(zone));
    }

    private String text(String key, Object... arguments) {
        return texts.getMessage(key, arguments, DANISH);
    }
}
