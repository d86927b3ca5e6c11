package org.ibid.normalizer.xml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ibid.normalizer.media.DocumentFailure;
import org.jspecify.annotations.Nullable;

/** The texts of a part's elements by their names without prefix, as parts that hold properties have them. */
public final class ElementTexts implements XmlEvents.Handler {

    private static final int MOST = 10_000;

    private final Map<String, List<String>> texts = new HashMap<>();
    private final StringBuilder open = new StringBuilder();
    private int told;

    private ElementTexts() {}

    /** @param part may be null; a broken one says what it says before the break */
    public static ElementTexts of(byte @Nullable [] part) {
        ElementTexts texts = new ElementTexts();
        try {
            if (part != null) {
                XmlEvents.read(part, "document", texts);
            }
        } catch (DocumentFailure broken) {
            return texts;
        }
        return texts;
    }

    /** The first text that is not blank. */
    public @Nullable String first(String name) {
        List<String> all = all(name);
        return all.isEmpty() ? null : all.getFirst();
    }

    public List<String> all(String name) {
        return texts.getOrDefault(name, List.of());
    }

    @Override
    public void start(XmlEvents element) {
        open.setLength(0);
    }

    @Override
    public void characters(String text) {
        open.append(text);
    }

    @Override
    public void end(String name) {
        if (!open.toString().isBlank() && told++ < MOST) {
            texts.computeIfAbsent(name, n -> new ArrayList<>())
                    .add(open.toString().strip());
        }
        open.setLength(0);
    }
}
