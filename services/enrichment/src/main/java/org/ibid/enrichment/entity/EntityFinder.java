package org.ibid.enrichment.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ibid.contracts.Block;
import org.ibid.contracts.Citations;
import org.ibid.contracts.Entity;
import org.ibid.contracts.Quotation;
import org.ibid.contracts.Text;
import org.ibid.enrichment.prose.Word;

/**
 * Finds the persons, organizations and places that a text names, from the names' own words and what stands beside them. A
 * later "Lowell" is a mention of the only "Beatrice Lowell". A name whose kind nothing tells is left out.
 */
public final class EntityFinder {

    private static final int MOST = 200;

    private EntityFinder() {}

    /** The most mentioned first; mentions in order, inside {@code prose}. */
    public static List<Entity> find(Text text, Citations citations, List<Block> prose) {
        Set<String> speakers = speakers(citations);
        boolean nounsCapital = text.language() != null && text.language().startsWith("de");
        List<Mention> mentions = new ArrayList<>();
        for (Block paragraph : prose) {
            List<Word> words = Word.in(text.content(), paragraph.start(), paragraph.end());
            mentions.addAll(new MentionReader(text.content(), words, speakers, nounsCapital).read());
        }
        return entities(mentions);
    }

    private static Set<String> speakers(Citations citations) {
        Set<String> speakers = new HashSet<>();
        for (Quotation quotation : citations.quotations()) {
            if (quotation.speaker() != null && quotation.kind() == Quotation.Kind.DIRECT && quotation.cue() != null) {
                speakers.add(quotation.speaker());
            }
        }
        return speakers;
    }

    private static List<Entity> entities(List<Mention> mentions) {
        Map<String, EntityBuilder> byName = new LinkedHashMap<>();
        for (Mention mention : mentions) {
            Entity.Type type = mention.type();
            if (type != null && (mention.words() > 1 || type == Entity.Type.PLACE)) {
                byName.computeIfAbsent(mention.name(), name -> new EntityBuilder(name, type));
            }
        }
        Map<String, EntityBuilder> bySurname = uniqueSurnames(byName);
        for (Mention mention : mentions) {
            EntityBuilder entity = byName.get(mention.name());
            if (entity == null && (mention.words() == 1 || mention.type() == Entity.Type.PERSON)) {
                entity = bySurname.get(mention.lastWord());
            }
            if (entity == null && mention.type() == Entity.Type.PERSON) {
                entity = new EntityBuilder(mention.name(), Entity.Type.PERSON);
                byName.put(mention.name(), entity);
            }
            if (entity != null) {
                entity.mention(mention);
            }
        }
        return byName.values().stream()
                .filter(EntityBuilder::isMentioned)
                .sorted(Comparator.comparingInt((EntityBuilder e) -> -e.mentions())
                        .thenComparingInt(EntityBuilder::first))
                .limit(MOST)
                .map(EntityBuilder::build)
                .toList();
    }

    /** Surnames that only one of the persons bears. */
    private static Map<String, EntityBuilder> uniqueSurnames(Map<String, EntityBuilder> byName) {
        Map<String, EntityBuilder> bySurname = new HashMap<>();
        Set<String> shared = new HashSet<>();
        for (EntityBuilder entity : byName.values()) {
            if (entity.type() == Entity.Type.PERSON && bySurname.putIfAbsent(entity.lastWord(), entity) != null) {
                shared.add(entity.lastWord());
            }
        }
        shared.forEach(bySurname::remove);
        return bySurname;
    }
}
