package dk.kaldekaede.rules.table;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads XML from outside without following, expanding or fetching anything, and writes it again. */
final class SafeXml {

    private static final int MOST_MEGABYTES = 8;
    private static final int MOST_SIGNS = MOST_MEGABYTES * 1024 * 1024;
    private static final String DEEPEST = "http://www.oracle.com/xml/jaxp/properties/maxElementDepth";
    private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private SafeXml() {}

    /** Bytes as text; only UTF-8 is taken, so that no other encoding hides what the text says. */
    static String text(byte[] bytes) {
        refuseLarge(bytes.length);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw BadTable.because("encoding");
        }
    }

    static Document parse(String xml) {
        refuseLarge(xml.length());
        if (xml.contains("<!DOCTYPE") || xml.contains("<!ENTITY")) {
            throw BadTable.because("doctype");
        }
        String text = !xml.isEmpty() && xml.charAt(0) == BYTE_ORDER_MARK ? xml.substring(1) : xml;
        try {
            return builder().parse(new InputSource(new StringReader(text)));
        } catch (SAXParseException e) {
            throw BadTable.because("xml", e.getLineNumber());
        } catch (SAXException | IOException e) {
            throw BadTable.because("xml", "?");
        }
    }

    static String write(Document document) {
        try {
            // The JDK's own: another on the class path would write the same differently.
            Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            StringWriter text = new StringWriter();
            transformer.transform(new DOMSource(document), new StreamResult(text));
            return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + text + "\n";
        } catch (TransformerException e) {
            throw new IllegalStateException("A table can not be written", e);
        }
    }

    private static void refuseLarge(int size) {
        if (size > MOST_SIGNS) {
            throw BadTable.because("size", MOST_MEGABYTES);
        }
    }

    private static DocumentBuilder builder() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(NO_DOCTYPE, true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setAttribute(DEEPEST, "40");
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            // Without one it prints to the console.
            builder.setErrorHandler(null);
            return builder;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("This JVM reads no XML safely", e);
        }
    }
}
