package org.ibid.citations.reference;

import java.util.ArrayList;
import java.util.List;
import org.ibid.contracts.CslItem;
import org.ibid.contracts.CslItem.Name;
import org.ibid.contracts.CslItemBuilder;
import org.ibid.contracts.Identifier;
import org.jspecify.annotations.Nullable;

/** Turns labelled tokens into a CSL-JSON item. Every character of a field comes from the reference string. */
final class ItemAssembler {
    private final Runs runs;
    private final int[] words;
    private final List<Identifier> identifiers;

    /** @param words the {@link Words} classes of each token */
    ItemAssembler(Runs runs, int[] words, List<Identifier> identifiers) {
        this.runs = runs;
        this.words = words;
        this.identifiers = identifiers;
    }

    CslItem item() {
        CslItem.Date issued = Issued.of(runs);
        Numbering numbering = Numbering.of(runs);
        String journal = runs.first(Field.JOURNAL);
        String book = runs.first(Field.BOOK);
        String series = runs.first(Field.SERIES);
        String container = journal == null ? book : journal;
        List<Name> authors = authors();
        String title = runs.first(Field.TITLE);
        if (title != null && container == null && isWithin(runs.of(Field.TITLE).getFirst())) {
            container = title;
            title = null;
        } else if (title == null && journal == null) {
            boolean within = book != null && isWithin(runs.of(Field.BOOK).getFirst());
            title = within ? null : book;
            container = within ? book : null;
        } else if (title == null && journal != null && isWhole(journal)) {
            title = journal;
            container = null;
        }
        String type = ItemType.of(runs, words, issued, authors, identifiers);
        CslItem item = CslItemBuilder.builder()
                .type(type)
                .author(authors)
                .editor(names(Field.EDITOR))
                .translator(names(Field.TRANSLATOR))
                .issued(issued)
                .accessed(Issued.accessed(runs))
                .title(title)
                .containerTitle(container)
                .collectionTitle(series)
                .publisher(runs.first(Field.PUBLISHER))
                .publisherPlace(runs.first(Field.PLACE))
                .volume(numbering.volume())
                .issue(numbering.issue())
                .page(numbering.page())
                .edition(runs.first(Field.EDITION))
                .number(runs.first(Field.NUMBER))
                .genre(runs.first(Field.GENRE))
                .note(runs.first(Field.NOTE))
                .doi(written("doi"))
                .isbn(written("isbn"))
                .issn(written("issn"))
                .pmid(written("pmid"))
                .pmcid(written("pmcid"))
                .url(url())
                .build();
        return "legal_case".equals(type) ? judgment(item) : item;
    }

    /** Of a judgment that its court numbers, the number and the case's name are what stands there, however words were labelled. */
    private CslItem judgment(CslItem item) {
        String raw = runs.tokens.raw;
        NeutralCitation neutral = NeutralCitation.in(raw);
        if (neutral == null) {
            return item;
        }
        String name = neutral.caseName(raw, runs.tokens.begin);
        return CslItemBuilder.builder(item)
                .number(neutral.number())
                .title(name == null ? item.title() : name)
                .author(name == null ? item.author() : null)
                .containerTitle(neutral.covers(item.containerTitle()) ? null : item.containerTitle())
                .volume(neutral.covers(item.volume()) ? null : item.volume())
                .page(neutral.covers(item.page()) ? null : item.page())
                .note(neutral.covers(item.note()) ? null : item.note())
                .build();
    }

    /** {@code T. Berg, in Essays on Harbours}: behind the authors only the whole is named, as physics and chemistry cite chapters. */
    private boolean isWithin(Runs.Run run) {
        Tokens tokens = runs.tokens;
        int in = run.from() - 1;
        return in > 0
                && runs.has(Field.AUTHOR)
                && tokens.word(in).equalsIgnoreCase("in")
                && !tokens.raw.startsWith("]", tokens.end[in])
                && runs.all.stream().noneMatch(other -> other.to() <= in && other.field() == Field.TITLE);
    }

    /** Whether what was read as a container is the work itself: a page or a program of which no part is named. */
    private boolean isWhole(String journal) {
        boolean part = runs.has(Field.VOLUME) || runs.has(Field.ISSUE) || runs.has(Field.PAGES);
        return !part && runs.has(Field.AUTHOR) && !Venue.namesOutlet(journal);
    }

    /** The first address that is not the DOI again; an archive's where no other is known. */
    private @Nullable String url() {
        for (Identifier identifier : identifiers) {
            boolean resolver = identifier.value().contains("doi.org/10.");
            if (identifier.type().equals("url") && identifier.valid() && !resolver) {
                return identifier.value();
            }
        }
        return written("archive");
    }

    private @Nullable List<Name> authors() {
        List<Name> authors = names(Field.AUTHOR);
        String body = runs.first(Field.ORGANIZATION);
        if (authors == null && body != null && !runs.has(Field.EDITOR)) {
            return List.of(Name.literal(body));
        }
        return authors;
    }

    private @Nullable List<Name> names(Field field) {
        List<Name> names = new ArrayList<>();
        for (Runs.Run run : runs.of(field)) {
            names.addAll(NameSplitter.in(runs.text(run)));
        }
        return names.isEmpty() ? null : names;
    }

    private @Nullable String written(String type) {
        for (Identifier identifier : identifiers) {
            if (identifier.type().equals(type) && identifier.valid()) {
                return identifier.value();
            }
        }
        return null;
    }
}
