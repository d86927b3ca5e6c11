package org.ibid.citations.reference;

import java.util.List;
import java.util.stream.Stream;
import org.ibid.contracts.CslItem;
import org.ibid.contracts.CslItem.Name;
import org.ibid.contracts.CslItemBuilder;
import org.ibid.wording.SameAuthors;

/** {@code Berg, Tomas: Wasser. In: ders. (Hg.): Steine}: the authors edited the book that their chapter stands in. */
final class SameEditors {

    private SameEditors() {}

    /** The item with its authors as editors where such a word stands for them, else as it is. */
    static CslItem named(Tokens tokens, Layout layout, CslItem item) {
        if (item.author().isEmpty()) {
            return item;
        }
        for (int i = 1; i + 2 < tokens.count; i++) {
            if ((layout.classes[i] & Words.IN) != 0 && isSame(tokens, i + 1)) {
                return named(tokens.word(i + 1), (layout.classes[i + 2] & Words.EDITOR) != 0, item);
            }
        }
        return item;
    }

    private static boolean isSame(Tokens tokens, int i) {
        return SameAuthors.at(tokens.raw, tokens.start[i], tokens.raw.length()) != null;
    }

    /** @param edited whether the word for an editor is behind the word for the authors */
    private static CslItem named(String word, boolean edited, CslItem item) {
        List<Name> others = item.editor().stream()
                .filter(name -> !word.equals(name.literal()) && !word.equals(name.family()))
                .toList();
        boolean read = others.size() < item.editor().size();
        if (!read && (edited ? !others.isEmpty() : others.isEmpty())) {
            return item;
        }
        return CslItemBuilder.builder(item)
                .editor(Stream.concat(item.author().stream(), others.stream()).toList())
                .build();
    }
}
