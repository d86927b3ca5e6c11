package org.ibid.normalizer.orgmode;

import org.ibid.contracts.Text;
import org.ibid.normalizer.lightweight.Draft;
import org.ibid.normalizer.lightweight.Lines;
import org.ibid.normalizer.media.DocumentFailure;
import org.ibid.normalizer.unicode.Characters;
import org.jspecify.annotations.Nullable;

/**
 * Reads Org after its published syntax: keywords at the front, headings, lists, quotes, code, tables, links, footnotes numbered as
 * they are exported, citations as they are written; comments, drawers and what is not exported go. Files that it includes are not
 * read, which a diagnostic says. Time and memory are in proportion to the source.
 */
public final class OrgText {

    private OrgText() {}

    /**
     * @param url where it came from; @param titleHint used when the document has no title
     * @throws DocumentFailure {@code text-too-large}
     */
    public static Text read(String raw, @Nullable String url, @Nullable String titleHint) throws DocumentFailure {
        Draft draft = new Draft();
        new OrgBlocks(draft)
                .read(Lines.of(Characters.clean(raw.replace("\r\n", "\n").replace('\r', '\n'))));
        return draft.text(url, titleHint);
    }
}
