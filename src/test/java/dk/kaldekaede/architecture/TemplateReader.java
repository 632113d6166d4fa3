package dk.kaldekaede.architecture;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.attoparser.ParseException;
import org.attoparser.config.ParseConfiguration;
import org.attoparser.simple.AbstractSimpleMarkupHandler;
import org.attoparser.simple.SimpleMarkupParser;

/** Reads one template as the browser's parser would, and notes Danish text of its own and inline code and style. */
final class TemplateReader extends AbstractSimpleMarkupHandler {

    private static final Pattern DANISH = Pattern.compile("[æøåÆØÅ]");
    /** What the template engine puts in, and the product's name, which is the same in every language. */
    private static final Pattern INSERTED = Pattern.compile("\\[\\[.*?]]|\\[\\(.*?\\)]|Kaldekæde");

    /** With one of these, the text in the template is a picture for the designer and never reaches the screen. */
    private static final List<String> REPLACES_TEXT =
            List.of("th:text", "th:utext", "th:replace", "th:insert", "th:include", "th:remove");

    private final String name;
    private final List<String> problems = new ArrayList<>();
    private final Deque<Boolean> replaced = new ArrayDeque<>();

    TemplateReader(String name) {
        this.name = name;
    }

    List<String> problemsIn(String template) {
        try {
            new SimpleMarkupParser(ParseConfiguration.htmlConfiguration()).parse(template, this);
        } catch (ParseException e) {
            problems.add(name + ": can not be read: " + e.getMessage());
        }
        return problems;
    }

    @Override
    public void handleOpenElement(String element, Map<String, String> attributes, int line, int col) {
        check(element, attributes, line);
        replaced.push(replacesText(attributes));
    }

    @Override
    public void handleCloseElement(String element, int line, int col) {
        if (!replaced.isEmpty()) {
            replaced.pop();
        }
    }

    @Override
    public void handleAutoCloseElement(String element, int line, int col) {
        handleCloseElement(element, line, col);
    }

    @Override
    public void handleAutoOpenElement(String element, Map<String, String> attributes, int line, int col) {
        handleOpenElement(element, attributes, line, col);
    }

    @Override
    public void handleStandaloneElement(
            String element, Map<String, String> attributes, boolean minimized, int line, int col) {
        check(element, attributes, line);
    }

    @Override
    public void handleText(char[] buffer, int offset, int length, int line, int col) {
        String text = INSERTED.matcher(new String(buffer, offset, length)).replaceAll("");
        if (DANISH.matcher(text).find() && !replaced.contains(true)) {
            problems.add(name + " line " + line + ": words in the template: " + text.trim());
        }
    }

    private void check(String element, Map<String, String> attributes, int line) {
        Map<String, String> all = attributes == null ? Map.of() : attributes;
        boolean inlineScript = element.equals("script") && !all.containsKey("src") && !all.containsKey("th:src");
        // The one that the content security policy knows by its hash.
        boolean inlineStyle = element.equals("style") && !"${styled}".equals(all.get("th:utext"));
        if (inlineScript || inlineStyle) {
            problems.add(name + " line " + line + ": an inline " + element);
        }
        all.keySet().stream()
                .map(attribute -> attribute.toLowerCase(Locale.ROOT))
                .filter(attribute -> attribute.matches("(th:)?style(append)?|(th:)?on[a-z]+|hx-on.*|data-hx-on.*"))
                .forEach(attribute -> problems.add(name + " line " + line + ": an inline " + attribute));
        Stream.of("title", "alt", "placeholder", "aria-label")
                .filter(attribute ->
                        DANISH.matcher(String.valueOf(all.get(attribute))).find())
                .filter(attribute -> !all.containsKey("th:" + attribute) && !all.containsKey("th:attr"))
                .forEach(attribute ->
                        problems.add(name + " line " + line + ": words in the template: " + all.get(attribute)));
    }

    private static boolean replacesText(Map<String, String> attributes) {
        return attributes != null && REPLACES_TEXT.stream().anyMatch(attributes::containsKey);
    }
}
