package org.ibid.enrichment.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ibid.contracts.Block;
import org.ibid.contracts.Entity;
import org.ibid.contracts.Text;
import org.ibid.enrichment.entity.NameTagger.Name;

/**
 * Finds the persons, organizations, places and works that a text names, by a tagger, and joins the mentions of each. Same text, same
 * entities, as far as the tagger is so. Thread-safe.
 */
public final class EntityFinder {

    private static final NameTagger SHIPPED = new TrainedTagger();

    private final NameTagger preferred;

    /** By the tagger that ships. */
    public EntityFinder() {
        this(SHIPPED);
    }

    /** @param preferred for the languages that it reads */
    public EntityFinder(NameTagger preferred) {
        this.preferred = preferred;
    }

    /** The most mentioned first; mentions in order, inside {@code prose} or a heading. */
    public List<Entity> find(Text text, List<Block> prose) {
        List<Block> blocks = new ArrayList<>(prose);
        text.blocks().stream()
                .filter(block -> block.kind() == Block.Kind.HEADING
                        && block.end() <= text.content().length())
                .forEach(blocks::add);
        blocks.sort(Comparator.comparingInt(Block::start));
        NameTagger tagger = preferred.reads(text.language()) ? preferred : SHIPPED;
        List<Mention> mentions = mentions(text.content(), blocks, tagger.names(text, blocks));
        List<Mention> all = LongForms.with(text.content(), mentions);
        return Entities.of(all, new Abbreviations(text.content(), all));
    }

    /** Those that lie whole in a block, each behind the one before. */
    private static List<Mention> mentions(String content, List<Block> blocks, List<Name> names) {
        List<Mention> mentions = new ArrayList<>(names.size());
        List<Name> ordered = new ArrayList<>(names);
        ordered.sort(Comparator.comparingInt(Name::start));
        int block = 0;
        int free = 0;
        for (Name name : ordered) {
            while (block < blocks.size() && blocks.get(block).end() < name.end()) {
                block++;
            }
            boolean isWithin = block < blocks.size() && blocks.get(block).start() <= name.start();
            if (isWithin && name.start() >= free && name.start() < name.end()) {
                mentions.add(Mention.of(content, name.type(), name.start(), name.end()));
                free = name.end();
            }
        }
        return mentions;
    }
}
