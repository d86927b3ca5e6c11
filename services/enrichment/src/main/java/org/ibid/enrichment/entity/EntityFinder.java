package org.ibid.enrichment.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ibid.contracts.Block;
import org.ibid.contracts.Entity;
import org.ibid.contracts.Text;

/**
 * Finds the persons, organizations, places and works that a text names, by a trained tagger, and joins the mentions of each. Same text,
 * same entities; time and memory are linear. Thread-safe.
 */
public final class EntityFinder {

    /** Characters that are read in the light of each other: more would only cost memory. */
    private static final int PART = 100_000;

    private EntityFinder() {}

    /** The most mentioned first; mentions in order, inside {@code prose} or a heading. */
    public static List<Entity> find(Text text, List<Block> prose) {
        List<Block> blocks = new ArrayList<>(prose);
        text.blocks().stream()
                .filter(block -> block.kind() == Block.Kind.HEADING
                        && block.end() <= text.content().length())
                .forEach(blocks::add);
        blocks.sort(Comparator.comparingInt(Block::start));
        List<Mention> mentions = new ArrayList<>();
        List<Block> part = new ArrayList<>();
        int size = 0;
        for (Block block : blocks) {
            part.add(block);
            size += block.end() - block.start();
            if (size > PART) {
                mentions.addAll(mentions(text, part));
                part.clear();
                size = 0;
            }
        }
        mentions.addAll(mentions(text, part));
        List<Mention> all = LongForms.with(text.content(), mentions);
        return Entities.of(all, new Abbreviations(text.content(), all));
    }

    private static List<Mention> mentions(Text text, List<Block> blocks) {
        Model model = ModelFile.shipped();
        Vocabulary vocabulary = model.vocabulary(text.language());
        List<Tokens> tokens = new ArrayList<>(blocks.size());
        for (Block block : blocks) {
            tokens.add(new Tokens(text.content(), block.start(), block.end()));
        }
        List<Passage> passages = Passage.all(tokens, new SentenceStarts(text.sentences())::of, vocabulary);
        List<byte[]> labels = new DocumentTagger(model).label(passages);
        List<Mention> mentions = new ArrayList<>();
        for (int p = 0; p < passages.size(); p++) {
            mentions.addAll(Mentions.of(text.content(), passages.get(p), labels.get(p)));
        }
        return mentions;
    }
}
