package org.ibid.enrichment.adapter.across;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.ibid.contracts.Block;
import org.ibid.contracts.Citations;
import org.ibid.contracts.DocumentEvent;
import org.ibid.contracts.Intake;
import org.ibid.contracts.Link;
import org.ibid.contracts.Original;
import org.ibid.contracts.Quotation;
import org.ibid.contracts.QuotationBuilder;
import org.ibid.contracts.Reference;
import org.ibid.contracts.Run;
import org.ibid.contracts.Text;
import org.ibid.contracts.TextBuilder;

/**
 * Invented documents of which it is known what they share: works that many cite, each time a little otherwise; circles; documents
 * whose sources all go back to one; edited copies; siblings from one template; the same words from another mouth, or others. A tenth
 * of all works have a double that differs in a word, a number or the year, and is another work.
 */
final class Corpus {

    /** What each citation really means: the work, by document and reference. */
    final Map<String, List<Integer>> cited = new LinkedHashMap<>();

    final Set<String> inCircles = new TreeSet<>();
    final Set<String> singleOrigins = new TreeSet<>();
    /** Pairs, the lesser id first. */
    final Set<String> nearPairs = new TreeSet<>();

    final Set<String> siblings = new TreeSet<>();
    final Set<String> otherSpeakers = new TreeSet<>();
    final Set<String> otherWords = new TreeSet<>();
    final List<DocumentEvent> documents = new ArrayList<>();

    private final Random random;
    private final Names names;
    private final List<InventedWork> works = new ArrayList<>();

    private Corpus(long seed) {
        random = new Random(seed);
        names = new Names(random);
    }

    /** About so many documents. */
    static Corpus of(int size, long seed) {
        Corpus corpus = new Corpus(seed);
        int groups = Math.max(2, size / 100);
        for (int i = 0; i < size / 2; i++) {
            corpus.works.addAll(InventedWork.some(corpus.names, corpus.random));
        }
        for (int i = 0; i < groups; i++) {
            corpus.circle(2 + i % 3);
            corpus.singleOrigin();
            corpus.copies();
            corpus.quotations();
        }
        for (int i = 0; i < Math.max(1, size / 250); i++) {
            corpus.template(8);
        }
        while (corpus.documents.size() < size) {
            corpus.plain();
        }
        return corpus;
    }

    private String id() {
        return "doc-" + documents.size();
    }

    private static String url(String id) {
        return "https://site" + Math.floorMod(id.hashCode(), 40) + ".example/reports/" + id;
    }

    /** Somebody else's way to write the address. */
    private String otherUrl(String id) {
        String url = url(id);
        return switch (random.nextInt(4)) {
            case 0 -> url + "?utm_source=letter";
            case 1 -> url.replace("https://", "http://www.");
            case 2 -> url + "/#top";
            default -> url;
        };
    }

    private void plain() {
        add(id(), names.text(160), works(3 + random.nextInt(6)), List.of(), List.of());
    }

    private List<Integer> works(int count) {
        Set<Integer> chosen = new TreeSet<>();
        while (chosen.size() < count) {
            // a few are cited by many, most by few
            chosen.add((int) (works.size() * Math.pow(random.nextDouble(), 2.5)));
        }
        return List.copyOf(chosen);
    }

    private void circle(int length) {
        int first = documents.size();
        for (int i = 0; i < length; i++) {
            String next = "doc-" + (first + (i + 1) % length);
            inCircles.add(id());
            add(id(), names.text(150), works(2), List.of(otherUrl(next)), List.of());
        }
    }

    private void singleOrigin() {
        String origin = id();
        add(origin, names.text(150), List.of(), List.of(), List.of());
        List<String> retellers = new ArrayList<>();
        for (int i = 0; i < 2 + random.nextInt(2); i++) {
            retellers.add(otherUrl(id()));
            add(id(), names.text(150), List.of(), List.of(otherUrl(origin)), List.of());
        }
        singleOrigins.add(id());
        add(id(), names.text(150), List.of(), retellers, List.of());
        // the same with one source of another kind is none
        add(id(), names.text(150), works(1), retellers, List.of());
    }

    private void copies() {
        String text = names.text(250);
        List<String> group = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            group.add(id());
            add(id(), i == 0 ? text : names.edited(text), works(2), List.of(), List.of());
        }
        for (String one : group) {
            group.stream().filter(other -> one.compareTo(other) < 0).forEach(other -> nearPairs.add(one + " " + other));
        }
    }

    private void template(int size) {
        String pattern = names.pattern();
        for (int i = 0; i < size; i++) {
            siblings.add(id());
            add(id(), names.fill(pattern), works(1), List.of(), List.of());
        }
    }

    private void quotations() {
        String words = names.sentence(14);
        String speaker = names.person();
        String other = names.person();
        otherSpeakers.add(id());
        add(id(), names.text(150), works(1), List.of(), List.of(said(words, speaker)));
        otherSpeakers.add(id());
        add(id(), names.text(150), works(1), List.of(), List.of(said(words, other)));
        String more = names.sentence(16);
        otherWords.add(id());
        add(id(), names.text(150), works(1), List.of(), List.of(said(more, speaker)));
        otherWords.add(id());
        String[] changed = more.split(" ");
        changed[3] = names.word();
        changed[11] = names.word();
        add(id(), names.text(150), works(1), List.of(), List.of(said(String.join(" ", changed), speaker)));
    }

    private static Quotation said(String words, String speaker) {
        return QuotationBuilder.builder()
                .kind(Quotation.Kind.DIRECT)
                .text("“" + words + "”")
                .start(0)
                .end(10)
                .speaker(speaker)
                .cue("said")
                .build();
    }

    private void add(String id, String prose, List<Integer> works, List<String> urls, List<Quotation> quotations) {
        List<Reference> references = new ArrayList<>();
        StringBuilder all = new StringBuilder(prose);
        List<Block> blocks = new ArrayList<>(List.of(new Block(Block.Kind.PARAGRAPH, 0, prose.length())));
        for (int work : works) {
            Reference reference = this.works
                    .get(work)
                    .cite("r" + (references.size() + 1), all.append('\n').length(), random);
            references.add(reference);
            blocks.add(new Block(Block.Kind.REFERENCE, reference.start(), reference.end()));
            all.append(reference.raw());
        }
        String content = all.toString();
        List<Link> links = urls.stream()
                .map(url -> new Link(url, "there", 0, 5, Link.Role.CITATION))
                .toList();
        Text text = TextBuilder.builder()
                .title(names.sentence(7))
                .byline(List.of(names.person()))
                .published("2024-03-0" + (1 + random.nextInt(9)))
                .language("en")
                .content(content)
                .blocks(blocks)
                .build();
        Citations citations = new Citations(List.of(), references, links, List.of(), quotations, List.of(), null);
        Original original = new Original("ab".repeat(32), content.length(), "text/html", null, url(id), Instant.EPOCH);
        Intake intake = new Intake(id, url(id), null, null, List.of(), Map.of());
        documents.add(new DocumentEvent(id, 1, 0, new Run(1, Map.of()), intake, original, text, citations, null));
        cited.put(id, works);
    }
}
