package org.ibid.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * A named person, organization, place or work.
 *
 * @param name the fullest form found
 * @param aliases the other forms found
 */
public record Entity(String name, Type type, List<String> aliases, List<Place> mentions) {

    public Entity {
        aliases = List.copyOf(aliases);
        mentions = List.copyOf(mentions);
    }

    public enum Type {
        @JsonProperty("person")
        PERSON,
        @JsonProperty("organization")
        ORGANIZATION,
        @JsonProperty("place")
        PLACE,
        @JsonProperty("work")
        WORK
    }
}
