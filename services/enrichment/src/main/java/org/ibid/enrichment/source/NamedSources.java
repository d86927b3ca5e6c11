package org.ibid.enrichment.source;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ibid.contracts.Entity;
import org.jspecify.annotations.Nullable;

/**
 * Outlets, organizations and persons, by the names that a document calls them by. A name that is short for one which the document
 * gives in full stands for that; a person whom it names by one word only is none: who that is, another document would have to say.
 */
final class NamedSources {

    private final Map<String, Entity> byName = new HashMap<>();

    NamedSources(List<Entity> entities) {
        for (Entity entity : entities) {
            byName.put(entity.name().toLowerCase(Locale.ROOT), entity);
        }
        for (Entity entity : entities) {
            entity.aliases().forEach(alias -> byName.putIfAbsent(alias.toLowerCase(Locale.ROOT), entity));
        }
    }

    /** Empty for a role, a pronoun, or nobody. */
    Optional<Cited> of(@Nullable String name) {
        Optional<Cited> outlet = Outlets.of(name);
        if (outlet.isPresent() || name == null) {
            return outlet;
        }
        Entity entity = byName.get(Outlets.withoutArticle(name).toLowerCase(Locale.ROOT));
        return entity == null ? Optional.empty() : of(entity);
    }

    private static Optional<Cited> of(Entity entity) {
        return switch (entity.type()) {
            case ORGANIZATION -> Optional.of(named("organization", entity.name()));
            case PERSON -> entity.name().contains(" ") ? Optional.of(named("person", entity.name())) : Optional.empty();
            case PLACE, WORK -> Optional.empty();
        };
    }

    private static Cited named(String kind, String name) {
        return Cited.named(SourceId.named(kind, name), Reading.named(kind, name));
    }
}
