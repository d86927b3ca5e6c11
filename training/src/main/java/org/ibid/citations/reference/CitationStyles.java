package org.ibid.citations.reference;

import de.undercouch.citeproc.CSL;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ibid.wording.WordFile;
import org.jspecify.annotations.Nullable;

/** The styles of the CSL style repository that a model may learn: all that are no mere name for another, but for those held out. */
final class CitationStyles {
    private static final Pattern LOCALE = Pattern.compile("default-locale=\"([^\"]+)\"");
    private static final Set<String> HELD_OUT = WordFile.read(CitationStyles.class, "styles-held-out.txt").stream()
            .flatMap(WordFile.Section::words)
            .collect(java.util.stream.Collectors.toUnmodifiableSet());

    private CitationStyles() {}

    /** In the order of their names. */
    static List<String> toLearn() throws IOException {
        return Stream.of(CSL.getSupportedStyles().toArray(String[]::new))
                .filter(style -> !style.contains("/") && !HELD_OUT.contains(style))
                .collect(java.util.stream.Collectors.toCollection(TreeSet::new))
                .stream()
                .toList();
    }

    /** The locale that a style asks for, or null. */
    static @Nullable String locale(String style) throws IOException {
        Matcher matcher = LOCALE.matcher(source(style));
        return matcher.find() ? matcher.group(1) : null;
    }

    /** The style's source, asking for {@code locale}. */
    static String in(String style, String locale) throws IOException {
        return LOCALE.matcher(source(style)).replaceFirst("default-locale=\"" + locale + "\"");
    }

    private static String source(String style) throws IOException {
        try (InputStream in = CSL.class.getResourceAsStream("/" + style + ".csl")) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
