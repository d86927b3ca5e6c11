package org.ibid.enrichment.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.ibid.contracts.Entity;
import org.ibid.contracts.Place;

/** Gathers the mentions of one entity. */
final class EntityBuilder {

    private final Entity.Type type;
    private final Map<String, Integer> forms = new HashMap<>();
    private final List<Place> mentions = new ArrayList<>();
    private String name = "";

    EntityBuilder(Entity.Type type) {
        this.type = type;
    }

    void mention(Mention mention) {
        forms.merge(mention.name(), 1, Integer::sum);
        mentions.add(new Place(mention.start(), mention.end()));
        if (isFuller(mention.name(), name)) {
            name = mention.name();
        }
    }

    /** Capitals throughout are how a headline prints a name, unless it is never printed otherwise. */
    private static boolean isFuller(String form, String than) {
        boolean shouted = isCapitals(form) && form.length() > 4;
        boolean before = isCapitals(than) && than.length() > 4;
        return than.isEmpty()
                || before && !shouted && than.length() <= form.length() + 2
                || shouted == before && form.length() > than.length()
                || !shouted && before && form.equalsIgnoreCase(than);
    }

    private static boolean isCapitals(String form) {
        return form.chars().noneMatch(Character::isLowerCase);
    }

    int mentions() {
        return mentions.size();
    }

    int first() {
        return mentions.getFirst().start();
    }

    Entity build() {
        SortedSet<String> aliases = new TreeSet<>(forms.keySet());
        aliases.remove(name);
        return new Entity(name, type, List.copyOf(aliases), mentions);
    }
}
