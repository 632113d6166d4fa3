package dk.kaldekaede.incident.cap;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the XML of an alert that anybody may have written: no document type (so no entity, within or without), nothing
 * deeper or larger than an alert can be. What belongs to another namespace, such as a signature, is passed over.
 */
final class CapXml {

    static final String NAMESPACE = "urn:oasis:names:tc:emergency:cap:1.2";

    private static final String ROOT = "alert";
    private static final int DEEPEST = 16;
    private static final int MOST_ELEMENTS = 5_000;
    private static final int MOST_ATTRIBUTES = 20;
    private static final int LONGEST_ATTRIBUTE = 2_000;
    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader xml;
    private CapElement root;
    private CapElement current;
    private int depth;
    private int foreignSince;
    private int elements;

    private CapXml(XMLStreamReader xml) {
        this.xml = xml;
    }

    /** The JDK's own reader, whichever others a library brings. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setXMLResolver((publicId, systemId, base, name) -> {
            throw new XMLStreamException("Nothing outside an alert is read");
        });
        return factory;
    }

    /**
     * The text of an alert.
     *
     * @param stated the encoding that came with it; null when the alert itself says
     * @throws CapRefused when it is not written in its encoding
     */
    static String decode(byte[] body, Charset stated) {
        Charset charset = stated == null ? encodingWithin(body) : stated;
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(body)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new CapRefused(new CapProblem(ROOT, "cap.problem.encoding", charset.name()));
        }
    }

    private static Charset encodingWithin(byte[] body) {
        try {
            XMLStreamReader start = FACTORY.createXMLStreamReader(new ByteArrayInputStream(body));
            String name = start.getCharacterEncodingScheme() == null
                    ? start.getEncoding()
                    : start.getCharacterEncodingScheme();
            start.close();
            return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
        } catch (XMLStreamException | IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new CapRefused(new CapProblem(ROOT, "cap.problem.malformed", 1));
        }
    }

    /**
     * The alert's elements.
     *
     * @throws CapRefused when it is no well-formed CAP 1.2 alert
     */
    static CapElement read(String text) {
        try {
            return new CapXml(FACTORY.createXMLStreamReader(new StringReader(text))).read();
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
            throw new CapRefused(new CapProblem(ROOT, "cap.problem.malformed", line));
        }
    }

    private CapElement read() throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw refused("cap.problem.dtd");
                case XMLStreamConstants.START_ELEMENT -> start();
                case XMLStreamConstants.END_ELEMENT -> end();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text();
                default -> {
                    // Comments, processing instructions and space outside the alert say nothing.
                }
            }
        }
        xml.close();
        return root;
    }

    private void start() {
        depth++;
        elements++;
        if (depth > DEEPEST || elements > MOST_ELEMENTS) {
            throw refused("cap.problem.large");
        }
        checkAttributes();
        if (depth == 1) {
            checkRoot();
        }
        if (foreignSince == 0 && !NAMESPACE.equals(xml.getNamespaceURI())) {
            foreignSince = depth;
        }
        if (foreignSince == 0) {
            current = new CapElement(current, xml.getLocalName());
            root = root == null ? current : root;
        }
    }

    private void end() {
        if (foreignSince == 0) {
            current = current.parent();
        } else if (foreignSince == depth) {
            foreignSince = 0;
        }
        depth--;
    }

    private void text() {
        if (foreignSince == 0 && current != null) {
            current.write(xml.getText());
        }
    }

    private void checkRoot() {
        if (!NAMESPACE.equals(xml.getNamespaceURI())) {
            throw new CapRefused(new CapProblem(
                    xml.getLocalName(),
                    "cap.problem.namespace",
                    xml.getNamespaceURI() == null ? "-" : xml.getNamespaceURI()));
        }
        if (!ROOT.equals(xml.getLocalName())) {
            throw new CapRefused(new CapProblem(xml.getLocalName(), "cap.problem.root", null));
        }
    }

    private void checkAttributes() {
        boolean many = xml.getAttributeCount() > MOST_ATTRIBUTES || xml.getNamespaceCount() > MOST_ATTRIBUTES;
        for (int i = 0; !many && i < xml.getAttributeCount(); i++) {
            many = xml.getAttributeValue(i).length() > LONGEST_ATTRIBUTE;
        }
        if (many) {
            throw refused("cap.problem.large");
        }
    }

    private CapRefused refused(String textKey) {
        return new CapRefused(new CapProblem(current == null ? ROOT : current.path(), textKey, null));
    }
}
