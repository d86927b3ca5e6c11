package org.ibid.normalizer.docx;

import java.util.HashMap;
import java.util.Map;
import org.ibid.normalizer.markup.Declared;
import org.ibid.normalizer.media.DocumentFailure;
import org.ibid.normalizer.xml.XmlEvents;

/** The package's core properties: title, creator, created, modified, language. */
final class CoreProperties implements XmlEvents.Handler {

    private final Map<String, StringBuilder> values = new HashMap<>();
    private StringBuilder open;

    private CoreProperties() {}

    /** @param part may be null; a broken one says nothing */
    static Declared of(byte[] part) {
        CoreProperties properties = new CoreProperties();
        try {
            if (part != null) {
                XmlEvents.read(part, DocxText.FORMAT, properties);
            }
        } catch (DocumentFailure broken) {
            return Declared.NOTHING;
        }
        return Declared.of(
                properties.value("title"),
                properties.value("creator"),
                properties.value("created"),
                properties.value("modified"),
                properties.value("language"));
    }

    private String value(String name) {
        StringBuilder value = values.get(name);
        return value == null ? null : value.toString();
    }

    @Override
    public void start(XmlEvents element) {
        open = values.computeIfAbsent(element.name(), n -> new StringBuilder());
    }

    @Override
    public void characters(String text) {
        if (open != null) {
            open.append(text);
        }
    }

    @Override
    public void end(String name) {
        open = null;
    }
}
