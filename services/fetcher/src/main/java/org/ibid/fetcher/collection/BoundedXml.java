package org.ibid.fetcher.collection;

import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.SAXNotRecognizedException;
import org.xml.sax.SAXNotSupportedException;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * Lets through so many elements and attributes, and no comments and instructions: a tree of those takes many times the bytes that it is
 * read from.
 */
final class BoundedXml extends XMLFilterImpl {

    private static final String COMMENTS = "http://xml.org/sax/properties/lexical-handler";

    private final int most;
    private int nodes;

    BoundedXml(int most) {
        this.most = most;
    }

    /** Whether there were more. */
    boolean isExceeded() {
        return nodes > most;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
        nodes += 1 + attributes.getLength();
        if (isExceeded()) {
            throw new SAXException("more than " + most + " elements and attributes");
        }
        super.startElement(uri, name, qualified, attributes);
    }

    @Override
    public void processingInstruction(String target, String data) {
        // says nothing of an entry
    }

    @Override
    public void setProperty(String name, Object value) throws SAXNotRecognizedException, SAXNotSupportedException {
        if (!name.equals(COMMENTS)) {
            super.setProperty(name, value);
        }
    }
}
