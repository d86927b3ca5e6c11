package org.ibid.enrichment.prose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.ibid.contracts.Block;
import org.ibid.contracts.Text;

/** The words of a text's prose, read once for all who look at them. Linear. */
public final class ProseWords {

    private final Map<String, Term> terms = new HashMap<>();
    private final List<Paragraph> paragraphs;

    /** @param terms those of {@code words}, one for each */
    public record Paragraph(Block block, List<Word> words, List<Term> terms) {}

    private ProseWords(Text text, List<Block> prose) {
        String content = text.content();
        Set<String> common = StopWords.of(text.language(), content);
        Printed<Term> printed = new Printed<>(word -> terms.computeIfAbsent(
                word.toLowerCase(Locale.ROOT), low -> new Term(low, terms.size(), common.contains(low))));
        paragraphs = new ArrayList<>(prose.size());
        for (Block block : prose) {
            List<Word> words = Word.in(content, block.start(), block.end());
            List<Term> own = new ArrayList<>(words.size());
            for (Word word : words) {
                own.add(printed.at(content, word.start(), word.end()));
            }
            paragraphs.add(new Paragraph(block, words, own));
        }
    }

    public static ProseWords of(Text text, List<Block> prose) {
        return new ProseWords(text, prose);
    }

    public List<Paragraph> paragraphs() {
        return paragraphs;
    }

    /** How many distinct ones there are. */
    public int terms() {
        return terms.size();
    }
}
