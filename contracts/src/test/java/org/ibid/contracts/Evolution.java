package org.ibid.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What breaks whoever relies on a schema as it was released: EVOLUTION.md has the rules. Pure; a schema is compared keyword by
 * keyword, so what a rule does not speak of must stay as it is.
 */
final class Evolution {

    /** Whose entries have names: none may go, more may come. */
    private static final Set<String> NAMED = Set.of("properties", "$defs", "patternProperties");

    /** For people. */
    private static final Set<String> WORDS = Set.of("$schema", "$id", "title", "description", "example", "examples");

    private final List<String> breaks = new ArrayList<>();

    private Evolution() {}

    /** What of a schema is no longer as it was, with the place; empty when nothing breaks. */
    static List<String> breaks(JsonNode released, JsonNode today) {
        Evolution evolution = new Evolution();
        evolution.compare("", released, today);
        return evolution.breaks;
    }

    private void compare(String at, JsonNode released, JsonNode today) {
        if (!released.isObject() || !today.isObject()) {
            same(at, released, today);
            return;
        }
        Set<String> keywords = new TreeSet<>();
        released.fieldNames().forEachRemaining(keywords::add);
        today.fieldNames().forEachRemaining(keywords::add);
        keywords.removeAll(WORDS);
        for (String keyword : keywords) {
            keyword(at + "/" + keyword, keyword, released, today);
        }
    }

    private void keyword(String at, String keyword, JsonNode released, JsonNode today) {
        JsonNode before = released.path(keyword);
        JsonNode now = today.path(keyword);
        if (NAMED.contains(keyword)) {
            before.properties().forEach(entry -> {
                if (now.has(entry.getKey())) {
                    compare(at + "/" + entry.getKey(), entry.getValue(), now.get(entry.getKey()));
                } else {
                    breaks.add(at + "/" + entry.getKey() + " is gone");
                }
            });
        } else if (keyword.equals("required")) {
            required(at, before, now, released.path("properties"));
        } else if (keyword.equals("enum")) {
            words(before).stream()
                    .filter(word -> !words(now).contains(word))
                    .forEach(word -> breaks.add(at + " has no " + word + " any more"));
            if (before.isMissingNode()) {
                breaks.add(at + " is new");
            }
        } else if (before.isArray() && now.isArray() && before.size() == now.size()) {
            for (int i = 0; i < before.size(); i++) {
                compare(at + "/" + i, before.get(i), now.get(i));
            }
        } else if (before.isMissingNode()) {
            breaks.add(at + " is new");
        } else {
            compare(at, before, now);
        }
    }

    /** What was always there stays so; only what is new itself may be asked for. */
    private void required(String at, JsonNode before, JsonNode now, JsonNode properties) {
        words(before).stream()
                .filter(name -> !words(now).contains(name))
                .forEach(name -> breaks.add(at + " has no " + name + " any more"));
        words(now).stream()
                .filter(name -> !words(before).contains(name) && properties.has(name))
                .forEach(name -> breaks.add(at + " asks for " + name));
    }

    private static Set<String> words(JsonNode list) {
        Set<String> words = new TreeSet<>();
        list.forEach(word -> words.add(word.asText()));
        return words;
    }

    private void same(String at, JsonNode released, JsonNode today) {
        if (today.isMissingNode()) {
            breaks.add(at + " is gone");
        } else if (!released.equals(today)) {
            breaks.add(at + " was " + released + " and is " + today);
        }
    }
}
