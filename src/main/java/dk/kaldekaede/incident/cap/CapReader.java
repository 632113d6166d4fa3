package dk.kaldekaede.incident.cap;

import java.nio.charset.Charset;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Reads alerts. */
@Component
public class CapReader {

    /** The largest alert that is read, in bytes: a picture may lie within. */
    public static final int LARGEST = 1_000_000;

    private static final int MOST_PROBLEMS = 50;
    private static final String DEFAULT_LANGUAGE = "en-US";

    /**
     * An alert together with the text that it was read from.
     *
     * @param text the whole of it
     */
    public record Read(CapAlert alert, String text) {}

    /**
     * Reads an alert as it came over the wire.
     *
     * @param body at most {@link #LARGEST} bytes
     * @param charset the encoding that came with it, or null
     * @throws CapRefused when it breaks the rules; says which, and where
     */
    public Read read(byte[] body, Charset charset) {
        String text = CapXml.decode(body, charset);
        CapElement written = CapXml.read(text);
        List<CapProblem> problems = CapRules.problemsIn(written);
        if (!problems.isEmpty()) {
            throw new CapRefused(first(problems));
        }
        return new Read(alert(written), text);
    }

    /** As many as somebody reads, and how many more there are. */
    private static List<CapProblem> first(List<CapProblem> problems) {
        if (problems.size() <= MOST_PROBLEMS) {
            return problems;
        }
        List<CapProblem> first = new ArrayList<>(problems.subList(0, MOST_PROBLEMS));
        first.add(new CapProblem("alert", "cap.problem.more", problems.size() - MOST_PROBLEMS));
        return first;
    }

    /** An alert that was kept. */
    CapAlert alert(String text) {
        return alert(CapXml.read(text));
    }

    /** Whether two alerts say the same, however they are laid out. */
    boolean same(String one, String other) {
        return CapXml.read(one).saysTheSameAs(CapXml.read(other));
    }

    private static CapAlert alert(CapElement alert) {
        return new CapAlert(
                new CapReference(text(alert, "sender"), text(alert, "identifier"), time(alert, "sent")),
                value(CapStatus.class, alert, "status"),
                value(CapMessageType.class, alert, "msgType"),
                value(CapScope.class, alert, "scope"),
                text(alert, "note"),
                alert.find("references").map(CapTime::references).orElse(List.of()),
                alert.all("info").map(CapReader::info).toList());
    }

    private static CapInfo info(CapElement info) {
        return new CapInfo(
                info.find("language").orElse(DEFAULT_LANGUAGE),
                info.all("category").map(CapElement::text).toList(),
                text(info, "event"),
                text(info, "urgency"),
                text(info, "severity"),
                text(info, "certainty"),
                time(info, "onset"),
                time(info, "expires"),
                text(info, "senderName"),
                text(info, "headline"),
                text(info, "description"),
                text(info, "instruction"),
                text(info, "web"),
                text(info, "contact"),
                info.all("area").map(area -> text(area, "areaDesc")).toList());
    }

    private static String text(CapElement element, String child) {
        return element.find(child).orElse(null);
    }

    private static OffsetDateTime time(CapElement element, String child) {
        return element.find(child).map(CapTime::parse).orElse(null);
    }

    private static <E extends Enum<E>> E value(Class<E> type, CapElement element, String child) {
        return Enum.valueOf(type, text(element, child).toUpperCase(Locale.ROOT));
    }
}
