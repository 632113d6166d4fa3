package dk.kaldekaede.notification.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A message's text with the answer links in it, so that in the demonstration they can be followed. */
final class MessageText {

    /** Ends where the address does: before a blank or the full stop of the sentence. */
    private static final String TOKEN = "/[kbp]/[A-Za-z0-9_-]{8,}";

    private MessageText() {}

    /**
     * A part of a text.
     *
     * @param words the words, or the address as it was written
     * @param link where it leads within the application; null for mere words
     */
    record Part(String words, String link) {}

    /**
     * The parts of a text in order. Only the application's own answer links lead anywhere.
     *
     * @param baseUrl how the application's own addresses begin
     */
    static List<Part> parts(String text, String baseUrl) {
        Matcher links =
                Pattern.compile(Pattern.quote(baseUrl) + "(" + TOKEN + ")").matcher(text);
        List<Part> parts = new ArrayList<>();
        int from = 0;
        while (links.find()) {
            parts.add(new Part(text.substring(from, links.start()), null));
            parts.add(new Part(links.group(), links.group(1)));
            from = links.end();
        }
        parts.add(new Part(text.substring(from), null));
        return parts;
    }
}
