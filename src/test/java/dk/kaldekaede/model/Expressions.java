package dk.kaldekaede.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** The expressions of a model and the names they read. */
final class Expressions {

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
    private static final Pattern LITERAL = Pattern.compile("'[^']*'|\"[^\"]*\"");
    private static final Pattern NAME = Pattern.compile("(?<![\\w.])[a-zA-Z_]\\w*");
    private static final Pattern CALL = Pattern.compile("(?<![\\w.])([a-zA-Z_]\\w*)\\.([a-zA-Z_]\\w*)\\(");
    private static final Set<String> WORDS = Set.of(
            "and", "or", "not", "empty", "eq", "ne", "lt", "gt", "le", "ge", "true", "false", "null", "div", "mod");

    /** What the engine itself puts within reach of an expression. */
    private static final Set<String> ENGINE = Set.of(
            "execution",
            "task",
            "now",
            "dateTime",
            "loopCounter",
            "nrOfInstances",
            "nrOfActiveInstances",
            "nrOfCompletedInstances",
            "decisionResult");

    private Expressions() {}

    /** Every expression's inner text, wherever it stands in the model. */
    static List<String> of(Model model) {
        List<String> texts = new ArrayList<>();
        collect(model.instance().getDocument().getDomSource().getNode(), texts);
        return texts;
    }

    /** Names an expression reads that the engine does not bring: variables and beans. */
    static Set<String> names(String expression) {
        String code = LITERAL.matcher(expression).replaceAll("");
        return NAME.matcher(code)
                .results()
                .map(result -> result.group())
                .filter(name -> !WORDS.contains(name) && !ENGINE.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A method called on a bean. */
    record Call(String bean, String method) {}

    /** The methods that a model's expressions call on what they name. */
    static List<Call> calls(Model model) {
        return of(model).stream()
                .flatMap(expression ->
                        CALL.matcher(LITERAL.matcher(expression).replaceAll("")).results())
                .map(call -> new Call(call.group(1), call.group(2)))
                .distinct()
                .toList();
    }

    static Set<String> names(Model model) {
        return of(model).stream()
                .flatMap(expression -> names(expression).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Names read by the expressions in a text such as {@code ${noteAnswerDelegate}}. */
    static Set<String> namesIn(String text) {
        return inner(text).stream()
                .flatMap(expression -> names(expression).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> inner(String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = EXPRESSION.matcher(text == null ? "" : text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static void collect(Node node, List<String> texts) {
        if (node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE) {
            texts.addAll(inner(node.getNodeValue()));
        }
        NamedNodeMap attributes = node.getAttributes();
        for (int i = 0; attributes != null && i < attributes.getLength(); i++) {
            texts.addAll(inner(attributes.item(i).getNodeValue()));
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            collect(child, texts);
        }
    }
}
