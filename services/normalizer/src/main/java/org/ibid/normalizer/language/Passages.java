package org.ibid.normalizer.language;

import java.util.ArrayList;
import java.util.List;
import org.ibid.contracts.Block;
import org.jspecify.annotations.Nullable;

/** The languages of a document and of its blocks: as declared, unless the words say otherwise. */
public final class Passages {

    private static final int SHORTEST = 200;
    /** So many blocks of a document get the costly look. */
    private static final int MOST_LOOKS = 20;

    private Passages() {}

    /** The declared language, unless none is or the prose is plainly in another; none if nothing tells. */
    public static @Nullable String document(@Nullable String declared, String content, List<Block> blocks) {
        if (declared == null) {
            return WrittenLanguage.of(content);
        }
        Block longest = null;
        for (Block block : blocks) {
            boolean longer = longest == null || block.end() - block.start() > longest.end() - longest.start();
            longest = isProse(block) && longer ? block : longest;
        }
        Block look = longest == null ? fromFirstParagraph(content, blocks) : longest;
        if (look == null || !isForeign(declared, content, look)) {
            return declared;
        }
        String written = WrittenLanguage.of(content);
        return written == null || isSame(written, declared) ? declared : written;
    }

    /** What stands for prose in a text of short paragraphs; none where the text is short. */
    private static @Nullable Block fromFirstParagraph(String content, List<Block> blocks) {
        return blocks.stream()
                .filter(block -> block.kind() == Block.Kind.PARAGRAPH && content.length() - block.start() >= SHORTEST)
                .findFirst()
                .map(first -> new Block(Block.Kind.PARAGRAPH, first.start(), content.length()))
                .orElse(null);
    }

    /**
     * The blocks with a language where it is not the document's.
     *
     * @param declared per block what its markup declares
     * @param language the document's
     */
    public static List<Block> mark(
            List<Block> blocks, List<String> declared, String content, @Nullable String language) {
        List<Block> marked = new ArrayList<>(blocks.size());
        int looks = 0;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            String own = LanguageTag.of(declared.get(i));
            boolean doubtful = own == null && language != null && looks < MOST_LOOKS && isProse(block);
            if (doubtful && isForeign(language, content, block)) {
                own = certain(content, block);
                looks++;
            }
            boolean differs = own != null && (language == null || !isSame(own, language));
            marked.add(differs ? new Block(block.kind(), block.start(), block.end(), block.level(), own) : block);
        }
        return marked;
    }

    private static boolean isProse(Block block) {
        boolean prose = block.kind() == Block.Kind.PARAGRAPH
                || block.kind() == Block.Kind.QUOTE
                || block.kind() == Block.Kind.COMMENT;
        return prose && block.end() - block.start() >= SHORTEST;
    }

    private static boolean isForeign(@Nullable String language, String content, Block block) {
        return FunctionWords.knows(language)
                && (!sharesScript(language, content, block)
                        || !FunctionWords.fits(language, content, block.start(), block.end()));
    }

    /** Most letters are Latin, or most are not, as in the language. */
    private static boolean sharesScript(@Nullable String language, String content, Block block) {
        int latin = 0;
        int other = 0;
        for (int i = block.start(); i < block.start() + SHORTEST; i++) {
            char c = content.charAt(i);
            if (Character.isLetter(c)) {
                boolean isLatin = c < 0x250 || c >= 0x1E00 && c < 0x1F00;
                latin += isLatin ? 1 : 0;
                other += isLatin ? 0 : 1;
            }
        }
        String primary = FunctionWords.primary(language);
        boolean cyrillic = primary.equals("ru") || primary.equals("uk");
        return cyrillic ? other >= latin : latin >= other;
    }

    /** The language of the block as its letters tell, if its words do not gainsay. */
    private static @Nullable String certain(String content, Block block) {
        String written = WrittenLanguage.of(block.of(content));
        boolean plausible = written != null
                && (!FunctionWords.knows(written) || FunctionWords.fits(written, content, block.start(), block.end()));
        return plausible ? written : null;
    }

    private static boolean isSame(String a, String b) {
        return FunctionWords.primary(a).equals(FunctionWords.primary(b));
    }
}
