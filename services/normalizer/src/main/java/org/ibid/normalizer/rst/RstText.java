package org.ibid.normalizer.rst;

import org.ibid.contracts.Text;
import org.ibid.normalizer.lightweight.Draft;
import org.ibid.normalizer.lightweight.Lines;
import org.ibid.normalizer.media.DocumentFailure;
import org.ibid.normalizer.unicode.Characters;
import org.jspecify.annotations.Nullable;

/**
 * Reads reStructuredText after the specification of docutils: titles by how they are underlined, lists, quotes, code, tables, notes
 * and citations linked to their marks, links to their targets; comments go. Files that it includes are not read, which a diagnostic
 * says. Time and memory are in proportion to the source.
 */
public final class RstText {

    private RstText() {}

    /**
     * @param url where it came from; @param titleHint used when the document has no title
     * @throws DocumentFailure {@code text-too-large}
     */
    public static Text read(String raw, @Nullable String url, @Nullable String titleHint) throws DocumentFailure {
        String source = Characters.clean(raw.replace("\r\n", "\n").replace('\r', '\n'));
        Draft draft = new Draft();
        RstNames names = RstNames.of(Lines.of(source), draft);
        new RstBlocks(draft, names, RstTitles.of(Lines.of(source))).read(Lines.of(source));
        return draft.text(url, titleHint);
    }
}
