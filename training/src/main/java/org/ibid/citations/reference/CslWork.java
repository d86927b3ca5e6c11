package org.ibid.citations.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A work to be printed in citation styles.
 *
 * @param type of CSL
 * @param language BCP 47
 * @param names by role ({@code author, editor, translator}); a name without {@code given} is a body's
 * @param texts by CSL variable
 * @param dates by CSL variable: year, or year, month and day
 */
record CslWork(
        String type,
        String language,
        Map<String, List<NameStyle.Person>> names,
        Map<String, String> texts,
        Map<String, List<Integer>> dates) {

    CslWork(String type, String language) {
        this(type, language, new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    CslWork with(String variable, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            texts.put(variable, text);
        }
        return this;
    }

    CslWork with(String role, List<NameStyle.Person> persons) {
        if (!persons.isEmpty()) {
            names.put(role, persons);
        }
        return this;
    }

    CslWork dated(String variable, Integer... parts) {
        dates.put(variable, List.of(parts));
        return this;
    }

    /** Every work has one. */
    String title() {
        return Objects.requireNonNull(texts.get("title"));
    }

    /** None where nobody is named. */
    List<NameStyle.Person> authors() {
        return names.getOrDefault("author", List.of());
    }

    /** In which it was issued. */
    String year() {
        return String.valueOf(Objects.requireNonNull(dates.get("issued")).getFirst());
    }

    /** Its first authors, bodies left out, in a style of English. */
    String printedPersons(Lexis lexis) {
        List<NameStyle.Person> persons = authors().stream()
                .filter(person -> person.given() != null)
                .limit(4)
                .toList();
        return NameStyle.random(lexis, Lexis.Language.ENGLISH).write(persons);
    }

    /** As CSL-JSON. */
    Map<String, Object> json(String id) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", id);
        item.put("type", type);
        item.putAll(texts);
        names.forEach((role, persons) -> {
            List<Map<String, String>> list = new ArrayList<>();
            for (NameStyle.Person person : persons) {
                list.add(
                        person.given() == null
                                ? Map.of("literal", person.family())
                                : Map.of("family", person.family(), "given", person.given()));
            }
            item.put(role, list);
        });
        dates.forEach((variable, parts) -> item.put(variable, Map.of("date-parts", List.of(parts))));
        return item;
    }
}
