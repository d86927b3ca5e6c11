package org.ibid.normalizer.xml;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.ibid.normalizer.media.DocumentFailure;
import org.jspecify.annotations.Nullable;

/**
 * The elements and characters of an XML part one after the other. No document type is read, so no entity expands and nothing outside
 * is loaded; elements nest at most 400 deep.
 */
public final class XmlEvents {

    /** What the part holds, told in its order. */
    public interface Handler {

        /** An element opens; {@link #skip} leaves it out with all it holds. */
        void start(XmlEvents element) throws DocumentFailure;

        default void characters(String text) throws DocumentFailure {}

        /** @param name without prefix */
        default void end(String name) throws DocumentFailure {}
    }

    private static final int DEEPEST = 400;

    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader reader;
    private boolean skipped;

    private XmlEvents(XMLStreamReader reader) {
        this.reader = reader;
    }

    /** @param format what failures call the document */
    public static void read(byte[] xml, String format, Handler handler) throws DocumentFailure {
        try {
            XMLStreamReader reader;
            synchronized (FACTORY) {
                reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(xml));
            }
            new XmlEvents(reader).tell(format, handler);
            reader.close();
        } catch (XMLStreamException malformed) {
            throw DocumentFailure.damaged(format);
        }
    }

    /** The element's name without prefix. */
    public String name() {
        return reader.getLocalName();
    }

    /** Never null. */
    public String namespace() {
        String namespace = reader.getNamespaceURI();
        return namespace == null ? "" : namespace;
    }

    /** An attribute by its name without prefix. */
    public @Nullable String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** The id by which an element of an Office Open XML part names another part; empty for none. */
    public String relation() {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String namespace = reader.getAttributeNamespace(i);
            if (namespace != null
                    && namespace.endsWith("/relationships")
                    && reader.getAttributeLocalName(i).equals("id")) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    /** A whole number, or {@code otherwise} where there is none. */
    public int number(String attribute, int otherwise) {
        String value = attribute(attribute);
        try {
            return value == null ? otherwise : Integer.parseInt(value.strip());
        } catch (NumberFormatException notANumber) {
            return otherwise;
        }
    }

    /** Leaves out what the element holds; its end is not told either. */
    public void skip() {
        skipped = true;
    }

    private void tell(String format, Handler handler) throws XMLStreamException, DocumentFailure {
        int depth = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > DEEPEST) {
                        throw DocumentFailure.tooDeep(format);
                    }
                    skipped = false;
                    handler.start(this);
                    if (skipped) {
                        toEnd();
                        depth--;
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    handler.end(reader.getLocalName());
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    handler.characters(reader.getText());
                default -> {}
            }
        }
    }

    private void toEnd() throws XMLStreamException {
        int open = 1;
        while (open > 0) {
            int event = reader.next();
            open += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // the JDK's own limit, 100, is less than tables in tables need
        factory.setProperty("jdk.xml.maxElementDepth", String.valueOf(DEEPEST * 2));
        return factory;
    }
}
