package org.ibid.fetcher.collection;

import crawlercommons.sitemaps.AbstractSiteMap;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Date;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.ibid.contracts.Expansion;
import org.jspecify.annotations.Nullable;

/**
 * Reads sitemaps and their indexes (sitemaps.org 0.9), each address as it is asked for: crawler-commons keeps all of them, a gigabyte of
 * a sitemap of 50 MB. What a document type declares is not read.
 */
final class SitemapEntries implements Entries {

    /** A page and an address are shorter by far. */
    private static final int MOST = 1 << 20;

    private static final XMLInputFactory FACTORY = factory();

    private final BoundedStep bytes;
    private final XMLStreamReader xml;
    private final Expansion.Kind kind;
    private int count;

    /** @param in which begins with the XML */
    SitemapEntries(InputStream in) throws IOException {
        bytes = new BoundedStep(in, "one of its elements", MOST);
        try {
            bytes.begin();
            xml = FACTORY.createXMLStreamReader(bytes);
            while (xml.getEventType() != XMLStreamConstants.START_ELEMENT) {
                step();
            }
        } catch (XMLStreamException e) {
            throw damaged(e);
        }
        kind = xml.getLocalName().equals("sitemapindex") ? Expansion.Kind.SITEMAP_INDEX : Expansion.Kind.SITEMAP;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        return factory;
    }

    @Override
    public Expansion.Kind kind() {
        return kind;
    }

    @Override
    public @Nullable Entry next() throws IOException {
        try {
            while (xml.getEventType() != XMLStreamConstants.END_DOCUMENT) {
                if (step() == XMLStreamConstants.START_ELEMENT) {
                    boolean isSitemap = xml.getLocalName().equals("sitemap");
                    if (isSitemap || xml.getLocalName().equals("url")) {
                        return entry(isSitemap);
                    }
                }
            }
            return null;
        } catch (XMLStreamException e) {
            throw damaged(e);
        }
    }

    private static UnfitCollection damaged(XMLStreamException fault) {
        return fault.getNestedException() instanceof UnfitCollection unfit ? unfit : UnfitCollection.damaged(fault);
    }

    /** What stands in it itself; images and news have addresses and dates of their own. */
    private Entry entry(boolean isSitemap) throws XMLStreamException {
        StringBuilder address = new StringBuilder();
        StringBuilder modified = new StringBuilder();
        String child = "";
        for (int depth = 1; depth > 0; ) {
            switch (step()) {
                case XMLStreamConstants.START_ELEMENT -> child = ++depth == 2 ? xml.getLocalName() : "";
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    child = "";
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    switch (child) {
                        case "loc" -> Addresses.append(address, xml.getText());
                        case "lastmod" -> Addresses.append(modified, xml.getText());
                        default -> {}
                    }
                }
                default -> {}
            }
        }
        return Addresses.entry(++count, address.toString(), at(modified.toString()), isSitemap);
    }

    private int step() throws XMLStreamException {
        bytes.begin();
        return xml.next();
    }

    private static @Nullable Instant at(String modified) {
        Date date = modified.isBlank() ? null : AbstractSiteMap.convertToDate(modified.strip());
        return date == null ? null : date.toInstant();
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
