package org.ibid.enrichment.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.ibid.enrichment.search.Clause;
import org.ibid.enrichment.search.Clause.Published;
import org.ibid.enrichment.search.Clause.Value;
import org.ibid.enrichment.search.DateRange;
import org.ibid.enrichment.search.Facet;
import org.ibid.enrichment.search.Search;
import org.ibid.enrichment.search.TextField;

/**
 * A search as Lucene runs it. A word is looked for under its stems in all languages that come into question, scored as one term, in title, byline
 * and text. All words are needed that say something, or any one is enough, as whoever asks decides; small
 * words count where there is nothing else, and in phrases.
 */
public final class LuceneQuery {

    private static final float TITLE = 0.5f;

    private final Collection<Words> languages;

    /** @param languages in which the documents may be */
    public LuceneQuery(Collection<Words> languages) {
        this.languages = languages;
    }

    /**
     * What ranks, and what filters.
     *
     * @param all whether all words are needed
     */
    public Query of(Search search, boolean all) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        clauses(search.clauses(), all, query);
        search.filters().forEach((facet, values) -> query.add(anyOf(facet, values), Occur.FILTER));
        if (!search.published().equals(DateRange.ALL)) {
            query.add(published(search.published()), Occur.FILTER);
        }
        BooleanQuery built = query.build();
        return built.clauses().stream().anyMatch(clause -> clause.occur() != Occur.MUST_NOT)
                ? built
                : query.add(new MatchAllDocsQuery(), Occur.FILTER).build();
    }

    private void clauses(List<Clause> clauses, boolean all, BooleanQuery.Builder query) {
        BooleanQuery.Builder wanted = new BooleanQuery.Builder();
        int words = 0;
        List<Query> small = new ArrayList<>();
        for (Clause clause : clauses) {
            Query one = anyOf(clause);
            switch (clause.occur()) {
                case REQUIRED -> query.add(one, Occur.MUST);
                case FORBIDDEN -> query.add(one, Occur.MUST_NOT);
                case WANTED -> {
                    if (!ranks(clause)) {
                        query.add(one, Occur.FILTER);
                    } else if (isSmall(clause)) {
                        small.add(one);
                    } else {
                        words++;
                        wanted.add(one, Occur.SHOULD);
                    }
                }
            }
        }
        if (words > 0) {
            wanted.setMinimumNumberShouldMatch(all ? words : 1);
            query.add(wanted.build(), Occur.MUST);
        } else if (!small.isEmpty()) {
            query.add(anyOf(small), Occur.MUST);
        }
    }

    /** Whether it makes a difference whether all words are needed. */
    public static boolean isOfManyWords(Search search) {
        return search.clauses().stream()
                        .filter(clause -> clause.occur() == Clause.Occur.WANTED && ranks(clause))
                        .count()
                > 1;
    }

    private static boolean ranks(Clause clause) {
        return clause.any().stream().anyMatch(Clause.Words.class::isInstance);
    }

    private boolean isSmall(Clause clause) {
        return clause.any().stream()
                .allMatch(term -> term instanceof Clause.Words words
                        && words.kind() == Clause.Words.Kind.WORD
                        && isSmall(words.text()));
    }

    private boolean isSmall(String word) {
        return languages.stream().anyMatch(language -> language.isSmall(word));
    }

    private Query anyOf(Clause clause) {
        List<Query> any = clause.any().stream().map(this::one).toList();
        return any.size() == 1 ? any.getFirst() : anyOf(any);
    }

    private Query one(Clause.Term term) {
        return switch (term) {
            case Clause.Words words -> words(words);
            case Value value -> anyOf(value.facet(), Set.of(value.value()));
            case Published published -> published(published.range());
        };
    }

    private static Query anyOf(Facet facet, Set<String> values) {
        return new ConstantScoreQuery(new TermInSetQuery(
                Fields.of(facet),
                values.stream().map(value -> new BytesRef(Fields.folded(value))).toList()));
    }

    /** With a day in common. */
    private static Query published(DateRange range) {
        return new BooleanQuery.Builder()
                .add(IntPoint.newRangeQuery(Fields.PUBLISHED_FIRST, Integer.MIN_VALUE, range.last()), Occur.FILTER)
                .add(IntPoint.newRangeQuery(Fields.PUBLISHED_LAST, range.first(), Integer.MAX_VALUE), Occur.FILTER)
                .build();
    }

    private Query words(Clause.Words words) {
        if (words.kind() == Clause.Words.Kind.PREFIX) {
            return words.field() != null
                    ? prefix(words.field(), words.text())
                    : everywhere(field -> prefix(field, words.text()));
        }
        List<Set<String>> places = stems(words.text());
        return words.field() != null ? inARow(words.field(), places) : everywhere(field -> inARow(field, places));
    }

    private static Query everywhere(Function<TextField, Query> within) {
        return anyOf(List.of(
                new BoostQuery(within.apply(TextField.TITLE), TITLE),
                within.apply(TextField.BYLINE),
                within.apply(TextField.TEXT)));
    }

    /** What of the search is highlighted in the text: all that is wanted, small words only where there is nothing else. */
    public Query highlights(Search search) {
        List<Clause.Words> all = search.clauses().stream()
                .filter(clause -> clause.occur() != Clause.Occur.FORBIDDEN)
                .flatMap(clause -> clause.any().stream())
                .filter(Clause.Words.class::isInstance)
                .map(Clause.Words.class::cast)
                .filter(words -> words.field() != TextField.TITLE && words.field() != TextField.BYLINE)
                .toList();
        List<Clause.Words> telling = all.stream()
                .filter(words -> words.kind() != Clause.Words.Kind.WORD || !isSmall(words.text()))
                .toList();
        return anyOf((telling.isEmpty() ? all : telling)
                .stream()
                        .map(words -> words(new Clause.Words(TextField.TEXT, words.text(), words.kind())))
                        .toList());
    }

    private static Query anyOf(List<Query> queries) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        queries.forEach(query -> any.add(query, Occur.SHOULD));
        return any.build();
    }

    private static Query inARow(TextField field, List<Set<String>> places) {
        String name = Fields.of(field);
        if (places.size() == 1) {
            SynonymQuery.Builder word = new SynonymQuery.Builder(name);
            places.getFirst().forEach(stem -> word.addTerm(new Term(name, stem)));
            return word.build();
        }
        MultiPhraseQuery.Builder row = new MultiPhraseQuery.Builder();
        places.forEach(stems ->
                row.add(stems.stream().map(stem -> new Term(name, stem)).toArray(Term[]::new)));
        return row.build();
    }

    private Query prefix(TextField field, String text) {
        List<String> words = terms(Words.AS_THEY_STAND, text);
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (String word : words.subList(0, Math.max(0, words.size() - 1))) {
            query.add(new TermQuery(new Term(Fields.of(field), Words.EXACT + word)), Occur.MUST);
        }
        if (!words.isEmpty()) {
            query.add(new PrefixQuery(new Term(Fields.of(field), Words.EXACT + words.getLast())), Occur.MUST);
        }
        return query.build();
    }

    /** For each place the stems that its word has in some language; words are parted alike in all of them. */
    private List<Set<String>> stems(String text) {
        List<Set<String>> places = new ArrayList<>();
        for (Words language : languages) {
            List<String> terms = terms(language.forQueries(), text);
            for (int i = 0; i < terms.size(); i++) {
                if (i == places.size()) {
                    places.add(new LinkedHashSet<>());
                }
                places.get(i).add(terms.get(i));
            }
        }
        return places.isEmpty() ? List.of(Set.of(text)) : places;
    }

    private static List<String> terms(Analyzer analyzer, String text) {
        List<String> terms = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return terms;
    }
}
