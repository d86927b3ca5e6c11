package org.ibid.enrichment.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ibid.contracts.Entity;
import org.ibid.wording.WordFile;

/**
 * Invents agency news: headlines in capitals, datelines, results, tables and market reports, which no set to learn from has. Persons
 * are first and last names of the sets put together anew, clubs and companies are made of places and words.
 */
final class InventedWire {

    private static final int PERSON = Entity.Type.PERSON.ordinal();
    private static final int ORGANIZATION = Entity.Type.ORGANIZATION.ordinal();
    private static final int PLACE = Entity.Type.PLACE.ordinal();
    private static final int OTHER = Label.KINDS - 1;
    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");
    private static final Pattern WORD = Pattern.compile("\\p{Lu}\\p{Ll}+");

    private final Map<String, List<String>> lines = new HashMap<>();
    private final List<String> first = new ArrayList<>();
    private final List<String> last = new ArrayList<>();
    private final List<String> cities = new ArrayList<>();
    private final List<String> countries = new ArrayList<>();
    private final Random random;

    /** @param documents whose names are used */
    InventedWire(long seed, List<GoldNames.Document> documents) {
        random = new Random(seed);
        for (WordFile.Section section : WordFile.read(InventedWire.class, "wire.txt")) {
            lines.put(section.name(), section.lines());
        }
        for (String tag : Locale.getISOCountries()) {
            String country = Locale.of("", tag).getDisplayCountry(Locale.ENGLISH);
            if (country.matches("[\\p{L} ]+") && country.length() < 16) {
                countries.add(country);
            }
        }
        Set<String> firsts = new LinkedHashSet<>();
        Set<String> lasts = new LinkedHashSet<>();
        Set<String> places = new LinkedHashSet<>();
        for (GoldNames.Document document : documents) {
            for (GoldNames.Paragraph paragraph : document.paragraphs()) {
                for (GoldNames.Name name : paragraph.names()) {
                    String printed = paragraph.text().substring(name.start(), name.end());
                    String[] words = printed.split(" ", -1);
                    boolean plain = true;
                    for (String word : words) {
                        plain &= WORD.matcher(word).matches();
                    }
                    if (plain && name.kind() == PERSON && words.length == 2) {
                        firsts.add(words[0]);
                        lasts.add(words[1]);
                    } else if (plain && name.kind() == PLACE && words.length < 3 && !countries.contains(printed)) {
                        places.add(printed);
                    }
                }
            }
        }
        first.addAll(firsts);
        last.addAll(lasts);
        cities.addAll(places);
    }

    GoldNames.Document make(int number) {
        List<GoldNames.Paragraph> paragraphs = new ArrayList<>();
        Story story = new Story();
        boolean sport = random.nextInt(5) < 3;
        paragraphs.add(story.print(pick("headline"), true));
        paragraphs.add(story.print(pick("dateline"), false));
        int count = 4 + random.nextInt(10);
        for (int i = 0; i < count; i++) {
            paragraphs.add(story.print(pick(sport ? "sport" : "news"), false));
        }
        return new GoldNames.Document("wire", "wire-" + number, "en", paragraphs);
    }

    private String pick(String section) {
        return pick(lines.getOrDefault(section, List.of()));
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private String phrase(String section) {
        return pick(List.of(pick(section).split("\\|", -1)));
    }

    /** Names that come again in one piece of news. */
    private final class Story {

        private final Map<String, List<String>> known = new HashMap<>();

        GoldNames.Paragraph print(String template, boolean headline) {
            StringBuilder text = new StringBuilder();
            List<GoldNames.Name> names = new ArrayList<>();
            Matcher slot = SLOT.matcher(template);
            int at = 0;
            while (slot.find()) {
                text.append(template, at, slot.start());
                at = slot.end();
                String kind = slot.group(1).toLowerCase(Locale.ROOT);
                boolean capitals = headline || !slot.group(1).equals(kind);
                String value = value(kind);
                value = capitals ? value.toUpperCase(Locale.ROOT) : value;
                int type = type(kind);
                if (type >= 0) {
                    names.add(new GoldNames.Name(text.length(), text.length() + value.length(), type));
                }
                text.append(value);
            }
            text.append(template.substring(at));
            return new GoldNames.Paragraph(text.toString(), names);
        }

        private String value(String kind) {
            List<String> before = known.computeIfAbsent(kind, any -> new ArrayList<>());
            if (before.size() > 2 && random.nextInt(3) == 0) {
                return pick(before);
            }
            String value = invent(kind);
            before.add(value);
            return value;
        }

        private String invent(String kind) {
            return switch (kind) {
                case "person" -> {
                    String name = pick(last);
                    known.computeIfAbsent("last", any -> new ArrayList<>()).add(name);
                    yield (random.nextInt(9) == 0 ? pick(first).charAt(0) + "." : pick(first)) + " " + name;
                }
                case "last" -> pick(last);
                case "city", "side" -> pick(cities);
                case "country" -> pick(countries);
                case "nation" -> phrase("demonyms");
                case "firm" ->
                    (random.nextBoolean() ? pick(last) : pick(cities))
                            + (random.nextInt(4) == 0 ? " " + phrase("firmtail") : "") + " " + phrase("firmtail");
                case "body" -> phrase("bodies");
                case "initials" -> pick(List.of(pick("initials").split(" ", -1)));
                case "club" ->
                    random.nextInt(3) == 0
                            ? phrase("clubhead") + " " + pick(cities)
                            : pick(cities) + " " + phrase("clubtail");
                case "nick" -> phrase("nickname");
                case "tour" -> pick(random.nextBoolean() ? countries : cities) + " " + phrase("tourtail");
                case "paper" -> (random.nextBoolean() ? phrase("paperhead") : pick(cities)) + " " + phrase("papertail");
                case "agency" -> phrase("agencies");
                case "sport" -> pick(List.of(pick("sportname").split(" ", -1)));
                case "day" -> "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" ")[random.nextInt(7)];
                case "month" -> "January March April August November December Dec Feb".split(" ")[random.nextInt(8)];
                default -> Integer.toString(1 + random.nextInt(98));
            };
        }

        private static int type(String kind) {
            return switch (kind) {
                case "person", "last" -> PERSON;
                case "city", "country" -> PLACE;
                case "firm", "body", "initials", "club", "side", "nick", "paper", "agency" -> ORGANIZATION;
                case "nation", "tour" -> OTHER;
                default -> -1;
            };
        }
    }
}
