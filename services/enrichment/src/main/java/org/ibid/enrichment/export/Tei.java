package org.ibid.enrichment.export;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.ibid.contracts.CslItem;
import org.ibid.contracts.Identifier;
import org.ibid.contracts.Reference;
import org.jspecify.annotations.Nullable;

/** A {@code listBibl} of TEI P5: a {@code biblStruct} for each entry that could be read, else a {@code bibl} of what is printed. */
final class Tei implements EntryWriter {

    private static final String NAMESPACE = "http://www.tei-c.org/ns/1.0";
    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    private final XMLStreamWriter xml;

    Tei(Writer out) throws IOException {
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("listBibl");
            xml.writeDefaultNamespace(NAMESPACE);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void add(Reference reference, String prefix) throws IOException {
        try {
            xml.writeCharacters("\n  ");
            entry(reference, prefix);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void end() throws IOException {
        try {
            xml.writeCharacters("\n");
            xml.writeEndElement();
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void entry(Reference reference, String prefix) throws XMLStreamException {
        CslItem item = Items.read(reference);
        if (item == null) {
            start("bibl");
            identify(reference, prefix);
            xml.writeCharacters(legal(Items.printed(reference)));
            xml.writeEndElement();
            return;
        }
        start("biblStruct");
        identify(reference, prefix);
        boolean part = item.title() != null && item.containerTitle() != null;
        if (part) {
            start("analytic");
            title("a", item.title());
            names("author", item.author());
            xml.writeEndElement();
        }
        start("monogr");
        title(part ? level(item) : "m", part ? item.containerTitle() : either(item));
        if (!part) {
            names("author", item.author());
        }
        names("editor", item.editor());
        element("edition", item.edition());
        imprint(item);
        xml.writeEndElement();
        if (item.collectionTitle() != null) {
            start("series");
            title("s", item.collectionTitle());
            xml.writeEndElement();
        }
        for (Identifier identifier : reference.identifiers()) {
            start("idno");
            xml.writeAttribute(
                    "type",
                    identifier.type().equals("url") ? "URL" : identifier.type().toUpperCase(java.util.Locale.ROOT));
            xml.writeCharacters(legal(identifier.value()));
            xml.writeEndElement();
        }
        start("note");
        xml.writeAttribute("type", "raw_reference");
        xml.writeCharacters(legal(reference.raw()));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void identify(Reference reference, String prefix) throws XMLStreamException {
        xml.writeAttribute("xml", XML, "id", prefix + reference.id());
        if (reference.label() != null) {
            xml.writeAttribute("n", legal(reference.label()));
        }
    }

    private static @Nullable String either(CslItem item) {
        return item.title() == null ? item.containerTitle() : item.title();
    }

    private static String level(CslItem item) {
        return item.type() != null && item.type().startsWith("article") ? "j" : "m";
    }

    private void imprint(CslItem item) throws XMLStreamException {
        start("imprint");
        element("publisher", item.publisher());
        element("pubPlace", item.publisherPlace());
        if (item.issued() != null) {
            start("date");
            String iso = Items.iso(item.issued());
            if (iso != null) {
                xml.writeAttribute("when", iso);
            }
            xml.writeCharacters(legal(
                    item.issued().raw() == null
                            ? String.valueOf(iso)
                            : item.issued().raw()));
            xml.writeEndElement();
        }
        scope("volume", item.volume());
        scope("issue", item.issue());
        scope("page", item.page());
        xml.writeEndElement();
    }

    private void names(String role, List<CslItem.Name> names) throws XMLStreamException {
        for (CslItem.Name name : names) {
            start(role);
            if (name.literal() == null) {
                start("persName");
                element("forename", name.given());
                element("nameLink", name.particle());
                element("surname", name.family());
                element("genName", name.suffix());
                xml.writeEndElement();
            } else {
                element("name", name.literal());
            }
            xml.writeEndElement();
        }
    }

    private void title(String level, @Nullable String title) throws XMLStreamException {
        if (title == null) {
            return;
        }
        start("title");
        xml.writeAttribute("level", level);
        xml.writeCharacters(legal(title));
        xml.writeEndElement();
    }

    private void scope(String unit, @Nullable String value) throws XMLStreamException {
        if (value != null) {
            start("biblScope");
            xml.writeAttribute("unit", unit);
            xml.writeCharacters(legal(value));
            xml.writeEndElement();
        }
    }

    private void element(String name, @Nullable String text) throws XMLStreamException {
        if (text != null) {
            start(name);
            xml.writeCharacters(legal(text));
            xml.writeEndElement();
        }
    }

    private void start(String name) throws XMLStreamException {
        xml.writeStartElement(name);
    }

    /** Without the characters that XML 1.0 has no place for. */
    private static String legal(String text) {
        StringBuilder legal = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c == '\t'
                        || c == '\n'
                        || c == '\r'
                        || c >= 0x20 && c <= 0xD7FF
                        || c >= 0xE000 && c <= 0xFFFD
                        || c >= 0x10000)
                .forEach(legal::appendCodePoint);
        return legal.toString();
    }
}
