package org.ibid.enrichment.page;

import java.util.Locale;
import java.util.stream.Stream;
import org.ibid.contracts.DocumentView;
import org.ibid.enrichment.source.Source;
import org.jspecify.annotations.Nullable;

/** What a page calls a thing: always something that can be seen, as a link without a name is one that nobody finds. */
public final class Name {

    /** For what bears nothing that can be seen. */
    public static final String NONE = "untitled";

    /** Letters and a symbol by their category, yet blank; and the sign for what could not be decoded. */
    private static final String BLANK = "\u115f\u1160\u2800\u3164\uffa0\ufffd";

    private Name() {}

    /** Its title, or else its address, or else its id. */
    public static String of(DocumentView document) {
        return first(document.title(), document.url(), document.id());
    }

    /** Its title, or else its id. */
    public static String of(Source source) {
        return first(source.title(), source.id());
    }

    /** The first that can be seen; {@link #NONE} where none can. */
    public static String first(@Nullable String... names) {
        return Stream.of(names).filter(Name::isVisible).findFirst().orElse(NONE);
    }

    /** Whether any of it leaves ink; white space, controls, format characters, lone marks and surrogates leave none. */
    public static boolean isVisible(@Nullable String words) {
        return words != null && words.codePoints().anyMatch(Name::leavesInk);
    }

    /** The language where it is one that a reader of the page can know; null for anything else that a document declares. */
    public static @Nullable String language(@Nullable String tag) {
        if (tag == null) {
            return null;
        }
        Locale locale = Locale.forLanguageTag(tag);
        String code = locale.getLanguage();
        // a code that the JDK has no name for is displayed as it stands
        return code.isEmpty() || code.equals(locale.getDisplayLanguage(Locale.ENGLISH)) ? null : locale.toLanguageTag();
    }

    private static boolean leavesInk(int character) {
        return switch (Character.getType(character)) {
            case Character.UNASSIGNED,
                    Character.CONTROL,
                    Character.FORMAT,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> BLANK.indexOf(character) < 0;
        };
    }
}
