package org.ibid.enrichment.adapter.across;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.ibid.contracts.CslItem;
import org.ibid.contracts.CslItemBuilder;
import org.ibid.contracts.Identifier;
import org.ibid.contracts.Reference;
import org.ibid.contracts.ReferenceBuilder;
import org.jspecify.annotations.Nullable;

/** A work, and the ways that it is cited in. */
record InventedWork(
        String title,
        String subtitle,
        String author,
        int year,
        @Nullable String doi,
        @Nullable String url) {

    /** One, or with a tenth of all its double: another word, another part, or the year after. */
    static List<InventedWork> some(Names names, Random random) {
        String title = names.sentence(4 + random.nextInt(6));
        String author = names.person();
        int year = 1980 + random.nextInt(45);
        List<InventedWork> works = new ArrayList<>();
        works.add(one(title, author, year, names, random));
        if (random.nextInt(10) == 0) {
            switch (random.nextInt(3)) {
                case 0 -> works.add(one(title + " part " + (2 + random.nextInt(5)), author, year, names, random));
                case 1 -> works.add(one(title, author, year + 1, names, random));
                default -> {
                    String[] words = title.split(" ");
                    words[1 + random.nextInt(words.length - 1)] = names.word();
                    works.add(one(String.join(" ", words), author, year, names, random));
                }
            }
        }
        return works;
    }

    private static InventedWork one(String title, String author, int year, Names names, Random random) {
        int number = random.nextInt(1_000_000_000);
        return new InventedWork(
                title,
                random.nextInt(3) == 0 ? names.sentence(5) : "",
                author,
                year,
                random.nextInt(10) < 6 ? "10.5555/w" + number : null,
                random.nextInt(10) < 4 ? "https://press" + number % 50 + ".example/works/" + number : null);
    }

    /** As somebody cites it: seven of ten times by an identifier if it has one, one of twenty with a slip, without a year or an author. */
    Reference cite(String id, int start, Random random) {
        List<Identifier> identifiers = new ArrayList<>();
        if (doi != null && random.nextInt(10) < 7) {
            identifiers.add(new Identifier("doi", random.nextBoolean() ? doi : doi.toUpperCase(), true));
        }
        if (url != null && random.nextInt(10) < 7) {
            identifiers.add(new Identifier("url", random.nextBoolean() ? url : url + "?utm_medium=x", true));
        }
        String family = author.substring(author.indexOf(' ') + 1);
        String given = author.substring(0, author.indexOf(' '));
        String printed = subtitle.isEmpty() || random.nextInt(3) == 0 ? title : title + ": " + subtitle;
        if (random.nextInt(20) == 0) {
            int at = printed.length() / 2;
            printed = printed.substring(0, at) + printed.substring(at + 1);
        }
        boolean dated = random.nextInt(40) > 0;
        boolean signed = random.nextInt(40) > 0;
        CslItem item = CslItemBuilder.builder()
                .type("report")
                .title(random.nextInt(4) == 0 ? printed.toUpperCase() : printed)
                .author(
                        signed
                                ? List.of(CslItem.Name.of(family, random.nextBoolean() ? given : given.charAt(0) + "."))
                                : List.of())
                .issued(dated ? new CslItem.Date(List.of(List.of(year)), "" + year) : null)
                .build();
        String raw = (signed ? family + ", " : "") + printed + (dated ? ", " + year : "");
        return ReferenceBuilder.builder()
                .id(id)
                .raw(raw)
                .start(start)
                .end(start + raw.length())
                .item(item)
                .identifiers(identifiers)
                .status(Reference.Status.CITED)
                .build();
    }
}
