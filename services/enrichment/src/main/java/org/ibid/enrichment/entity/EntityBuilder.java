package org.ibid.enrichment.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.ibid.contracts.Entity;
import org.ibid.contracts.Place;

/** Gathers the mentions of one entity. */
final class EntityBuilder {

    private final String name;
    private final Entity.Type type;
    private final SortedSet<String> aliases = new TreeSet<>();
    private final List<Place> mentions = new ArrayList<>();

    EntityBuilder(String name, Entity.Type type) {
        this.name = name;
        this.type = type;
    }

    void mention(Mention mention) {
        if (!mention.name().equals(name)) {
            aliases.add(mention.name());
        }
        mentions.add(new Place(mention.start(), mention.end()));
    }

    Entity.Type type() {
        return type;
    }

    String lastWord() {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    boolean isMentioned() {
        return !mentions.isEmpty();
    }

    int mentions() {
        return mentions.size();
    }

    int first() {
        return mentions.getFirst().start();
    }

    Entity build() {
        return new Entity(name, type, List.copyOf(aliases), mentions);
    }
}
