package dk.kaldekaede.rulechange;

import dk.kaldekaede.rulechange.RuleRefused.Why;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A text is the table of its id, has the columns of the one it was begun from, and names nothing outside itself. */
@Component
class SameTableGuard implements TableGuard {

    private static final int LARGEST = 1_000_000;
    private static final String ANY = "*";

    @Override
    public void check(String decisionId, String xml, String basis) {
        if (xml.length() > LARGEST) {
            throw new RuleRefused(Why.BAD_TABLE);
        }
        Document table = read(xml);
        List<Element> decisions = elements(table, "decision");
        boolean same =
                decisions.size() == 1 && decisions.get(0).getAttribute("id").equals(decisionId);
        if (!same || !columns(table).equals(columns(read(basis)))) {
            throw new RuleRefused(Why.BAD_TABLE);
        }
    }

    /** What the processes hand in and take out: the expressions asked and the names answered, in order. */
    private static List<String> columns(Document table) {
        return List.of(
                elements(table, "inputExpression").stream()
                        .map(input -> input.getTextContent().strip())
                        .toList()
                        .toString(),
                elements(table, "output").stream()
                        .map(output -> output.getAttribute("name"))
                        .toList()
                        .toString());
    }

    private static List<Element> elements(Document table, String name) {
        NodeList nodes = table.getElementsByTagNameNS(ANY, name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(at -> (Element) nodes.item(at))
                .toList();
    }

    private static Document read(String xml) {
        try {
            DocumentBuilder builder = factory().newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new InputSource(new StringReader(xml)));
        } catch (ParserConfigurationException | IOException | SAXException e) {
            throw new RuleRefused(Why.BAD_TABLE);
        }
    }

    private static DocumentBuilderFactory factory() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory;
    }
}
