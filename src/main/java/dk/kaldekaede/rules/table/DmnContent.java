package dk.kaldekaede.rules.table;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Refuses DMN that holds anything but one plain table: other logic, other languages, what calls out of FEEL. */
final class DmnContent {

    static final Pattern NAMESPACE =
            Pattern.compile("https?://www\\.omg\\.org/spec/DMN/(20151101/dmn\\.xsd|20180521/MODEL/|20191111/MODEL/)");

    /** All there is in one table, its description and its drawing. */
    private static final Set<String> KNOWN = Set.of(
            "definitions",
            "description",
            "extensionElements",
            "decision",
            "question",
            "allowedAnswers",
            "variable",
            "decisionTable",
            "input",
            "inputExpression",
            "inputValues",
            "output",
            "outputValues",
            "rule",
            "inputEntry",
            "outputEntry",
            "annotation",
            "annotationEntry",
            "text",
            "inputData",
            "informationRequirement",
            "requiredInput",
            "textAnnotation",
            "association",
            "sourceRef",
            "targetRef");

    /** Where drawings stand; they are never executed. */
    private static final Pattern DRAWING = Pattern.compile(
            "https?://www\\.omg\\.org/spec/(DMN|DD)/\\d+/(DMNDI|DC|DI)/?|http://bpmn\\.io/schema/dmn/.*");

    private static final Pattern FEEL =
            Pattern.compile("feel|https?://www\\.omg\\.org/spec/(feel/20140401|dmn/(20180521|20191111)/feel/)");
    private static final Pattern FUNCTION = Pattern.compile("\\bfunction\\s*\\(|\\bexternal\\b");
    private static final Pattern SCRIPT = Pattern.compile("[$#]\\{");
    private static final int LONGEST = 4_000;
    private static final int DEEPEST = 8;

    private DmnContent() {}

    static void refuseAllButATable(Document document) {
        Element root = document.getDocumentElement();
        if (!isDmn(root) || !root.getLocalName().equals("definitions")) {
            throw BadTable.because("notDmn");
        }
        refuse(root);
    }

    static boolean isDmn(Element element) {
        return element.getNamespaceURI() != null
                && NAMESPACE.matcher(element.getNamespaceURI()).matches();
    }

    private static void refuse(Element element) {
        if (isDmn(element)) {
            refuseOtherLogic(element);
            refuseOtherLanguages(element);
            if (element.getLocalName().equals("text")) {
                refuseCallsOut(element);
            }
        } else if (element.getNamespaceURI() == null
                || !DRAWING.matcher(element.getNamespaceURI()).matches()) {
            throw BadTable.because("element", element.getNodeName());
        }
        DmnElements.children(element).forEach(DmnContent::refuse);
    }

    private static void refuseOtherLogic(Element element) {
        String name = element.getLocalName();
        if (name.equals("literalExpression")) {
            throw BadTable.because("notTable");
        }
        if (!KNOWN.contains(name)) {
            throw BadTable.because("element", name);
        }
    }

    private static void refuseOtherLanguages(Element element) {
        String language = element.getAttribute("expressionLanguage");
        if (!language.isEmpty()
                && !FEEL.matcher(language.toLowerCase(Locale.ROOT)).matches()) {
            throw BadTable.because("language", language).at(DmnElements.rowOf(element), null);
        }
    }

    private static void refuseCallsOut(Element element) {
        String feel = element.getTextContent();
        String bare = FeelText.outsideTexts(feel);
        String row = DmnElements.rowOf(element);
        if (feel.length() > LONGEST) {
            throw BadTable.because("long", LONGEST).at(row, null);
        }
        if (FUNCTION.matcher(bare).find() || SCRIPT.matcher(bare).find()) {
            throw BadTable.because("function", feel.strip()).at(row, null);
        }
        if (depth(bare) > DEEPEST) {
            throw BadTable.because("deep", feel.strip()).at(row, null);
        }
    }

    /** How many brackets stand inside each other: whoever parses needs time and stack for each. */
    private static int depth(String bare) {
        int depth = 0;
        int deepest = 0;
        for (char sign : bare.toCharArray()) {
            if ("([{".indexOf(sign) >= 0) {
                deepest = Math.max(deepest, ++depth);
            } else if (")]}".indexOf(sign) >= 0 && depth > 0) {
                depth--;
            }
        }
        return deepest;
    }
}
