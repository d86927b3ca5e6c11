package org.ibid.normalizer.asciidoc;

import java.util.HashMap;
import org.ibid.contracts.Text;
import org.ibid.normalizer.lightweight.Draft;
import org.ibid.normalizer.lightweight.Lines;
import org.ibid.normalizer.media.DocumentFailure;
import org.ibid.normalizer.unicode.Characters;
import org.jspecify.annotations.Nullable;

/**
 * Reads AsciiDoc: the header's title, authors, date and attributes, sections, lists, quotes, code, tables, footnotes, and the entries
 * of a bibliography linked to their marks; comments go, conditions are not judged. Files that it includes are not read, which a
 * diagnostic says. Time and memory are in proportion to the source.
 */
public final class AsciiDocText {

    private AsciiDocText() {}

    /**
     * @param url where it came from; @param titleHint used when the document has no title
     * @throws DocumentFailure {@code text-too-large}
     */
    public static Text read(String raw, @Nullable String url, @Nullable String titleHint) throws DocumentFailure {
        String source = Characters.clean(raw.replace("\r\n", "\n").replace('\r', '\n'));
        Lines lines = Lines.of(source);
        Draft draft = new Draft();
        Meanings meanings = new Meanings(draft, new HashMap<>(), Entries.labels(Lines.of(source)));
        new Header(meanings).read(lines);
        new AsciiDocBlocks(meanings).read(lines);
        return draft.text(url, titleHint);
    }
}
