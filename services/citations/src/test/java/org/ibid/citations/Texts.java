package org.ibid.citations;

import java.util.ArrayList;
import java.util.List;
import org.ibid.contracts.Block;
import org.ibid.contracts.Block.Kind;
import org.ibid.contracts.Inline;
import org.ibid.contracts.Text;
import org.ibid.contracts.TextBuilder;

/** Builds texts for tests: blocks in order, two line breaks between them. */
public final class Texts {

    private final StringBuilder content = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private final List<Inline> inlines = new ArrayList<>();

    public static Texts text() {
        return new Texts();
    }

    /** Paragraphs parted by blank lines, as a normalizer without any insight would give them. */
    public static Text paragraphs(String... paragraphs) {
        Texts texts = new Texts();
        for (String paragraph : paragraphs) {
            texts.block(Kind.PARAGRAPH, paragraph);
        }
        return texts.build();
    }

    /** A paragraph over a list of references. */
    public static Text cited(String paragraph, String... references) {
        return text().paragraph(paragraph)
                .heading("References")
                .references(references)
                .build();
    }

    /** A paragraph whose markers point at the notes one by one, and the notes. */
    public static Text noted(String... notes) {
        StringBuilder body = new StringBuilder("It is told.");
        for (int i = 1; i <= notes.length; i++) {
            body.append("[").append(i).append("] More is told.");
        }
        return text().paragraph(body.toString()).heading("Notes").notes(notes).build();
    }

    public Texts heading(String text) {
        return block(Kind.HEADING, text);
    }

    public Texts paragraph(String text) {
        return block(Kind.PARAGRAPH, text);
    }

    public Texts references(String... entries) {
        for (String entry : entries) {
            block(Kind.REFERENCE, entry);
        }
        return this;
    }

    public Texts notes(String... entries) {
        for (String entry : entries) {
            block(Kind.NOTE, entry);
        }
        return this;
    }

    public Texts block(Kind kind, String text) {
        if (!content.isEmpty()) {
            content.append("\n\n");
        }
        blocks.add(new Block(kind, content.length(), content.length() + text.length()));
        content.append(text);
        return this;
    }

    /** Marks the n-th occurrence (from 0) of {@code words} so far. */
    public Texts inline(Inline.Kind kind, String words, int occurrence, String target) {
        int at = -1;
        for (int i = 0; i <= occurrence; i++) {
            at = content.indexOf(words, at + 1);
        }
        inlines.add(new Inline(kind, at, at + words.length(), target));
        return this;
    }

    public Texts link(String words, String target) {
        return inline(Inline.Kind.LINK, words, 0, target);
    }

    /** An empty anchor before {@code words}. */
    public Texts anchor(String words, String name) {
        int at = content.indexOf(words);
        inlines.add(new Inline(Inline.Kind.ANCHOR, at, at, name));
        return this;
    }

    public Texts raised(String words) {
        return inline(Inline.Kind.SUPERSCRIPT, words, 0, null);
    }

    public Text build() {
        List<Inline> ordered = new ArrayList<>(inlines);
        ordered.sort(java.util.Comparator.comparingInt(Inline::start));
        return Sentences.in(TextBuilder.builder()
                .title("A title")
                .byline(List.of("Nora Field"))
                .language("en")
                .content(content.toString())
                .blocks(blocks)
                .inlines(ordered)
                .build());
    }
}
