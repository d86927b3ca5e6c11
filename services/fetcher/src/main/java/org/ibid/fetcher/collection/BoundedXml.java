package org.ibid.fetcher.collection;

import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.SAXNotRecognizedException;
import org.xml.sax.SAXNotSupportedException;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * Leaves out what says when to ask again and how to show the feed, as a mistake in it would refuse the feed. Lets through so many elements and attributes, so much text of each, and no comments and instructions: a tree of those takes many times
 * the bytes that it is read from.
 */
final class BoundedXml extends XMLFilterImpl {

    private static final String COMMENTS = "http://xml.org/sax/properties/lexical-handler";

    /** Of what may be long and is read. */
    private static final Set<String> LONG = Set.of("title", "link", "guid", "id");

    private static final int MAX_LONG = 16 << 10;

    /** Dates are shorter, and long ones take minutes to be tried in each form; what an article says is not read here. */
    private static final int MAX_TEXT = 256;

    /** Of RSS and of its module for syndication. */
    private static final Set<String> LEFT_OUT =
            Set.of("skipHours", "skipDays", "ttl", "cloud", "image", "textInput", "textinput");

    private static final String SYNDICATION = "http://purl.org/rss/1.0/modules/syndication/";

    private final int most;
    private int nodes;
    private int left;

    /** How deep in what is left out; 0 outside. */
    private int leftOut;

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
        if (leftOut > 0 || LEFT_OUT.contains(name) || uri.equals(SYNDICATION)) {
            leftOut++;
            return;
        }
        left = LONG.contains(name) ? MAX_LONG : MAX_TEXT;
        super.startElement(uri, name, qualified, attributes);
    }

    @Override
    public void endElement(String uri, String name, String qualified) throws SAXException {
        if (leftOut > 0) {
            leftOut--;
            return;
        }
        left = MAX_TEXT;
        super.endElement(uri, name, qualified);
    }

    @Override
    public void characters(char[] characters, int from, int length) throws SAXException {
        if (leftOut > 0) {
            return;
        }
        int taken = Math.min(length, left);
        left -= taken;
        super.characters(characters, from, taken);
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
