package org.ibid.enrichment.search.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PointRangeQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefIterator;

/**
 * A query of ours in OpenSearch's query language. The stems of a word are the best of them, where Lucene counts them as one term: they have
 * the document frequencies of their languages then.
 */
final class EngineQuery {

    private EngineQuery() {}

    static Map<String, Object> of(Query query) {
        return switch (query) {
            case MatchAllDocsQuery all -> Map.of("match_all", Map.of());
            case BooleanQuery bool -> bool(bool);
            case BoostQuery boost ->
                Map.of("bool", Map.of("must", List.of(of(boost.getQuery())), "boost", boost.getBoost()));
            case ConstantScoreQuery constant -> Map.of("constant_score", Map.of("filter", of(constant.getQuery())));
            case TermInSetQuery terms -> Map.of("terms", Map.of(terms.getField(), values(terms)));
            case SynonymQuery word ->
                bestOf(word.getTerms().stream().map(term -> leaf("term", term)).toList());
            case MultiPhraseQuery row -> row(row);
            case TermQuery term -> leaf("term", term.getTerm());
            case PrefixQuery prefix -> leaf("prefix", prefix.getPrefix());
            case PointRangeQuery range ->
                Map.of(
                        "range",
                        Map.of(
                                range.getField(),
                                Map.of(
                                        "gte", IntPoint.decodeDimension(range.getLowerPoint(), 0),
                                        "lte", IntPoint.decodeDimension(range.getUpperPoint(), 0))));
            default -> throw new IllegalArgumentException("no query of ours: " + query.getClass());
        };
    }

    private static Map<String, Object> bool(BooleanQuery query) {
        if (query.clauses().isEmpty()) {
            return Map.of("match_none", Map.of());
        }
        Map<String, Object> bool = new LinkedHashMap<>();
        for (BooleanClause clause : query.clauses()) {
            String occur = switch (clause.occur()) {
                case MUST -> "must";
                case FILTER -> "filter";
                case SHOULD -> "should";
                case MUST_NOT -> "must_not";
            };
            list(bool, occur).add(of(clause.query()));
        }
        if (query.getMinimumNumberShouldMatch() > 0) {
            bool.put("minimum_should_match", query.getMinimumNumberShouldMatch());
        }
        return Map.of("bool", bool);
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Map<String, Object> bool, String occur) {
        return (List<Object>) bool.computeIfAbsent(occur, absent -> new ArrayList<>());
    }

    private static Map<String, Object> bestOf(List<Map<String, Object>> stems) {
        return stems.size() == 1 ? stems.getFirst() : Map.of("dis_max", Map.of("queries", stems));
    }

    private static Map<String, Object> row(MultiPhraseQuery row) {
        return Map.of(
                "span_near",
                Map.of(
                        "clauses",
                        Arrays.stream(row.getTermArrays())
                                .map(EngineQuery::place)
                                .toList(),
                        "slop",
                        0,
                        "in_order",
                        true));
    }

    private static Map<String, Object> place(Term[] stems) {
        List<Map<String, Object>> any =
                Arrays.stream(stems).map(term -> leaf("span_term", term)).toList();
        return any.size() == 1 ? any.getFirst() : Map.of("span_or", Map.of("clauses", any));
    }

    private static Map<String, Object> leaf(String kind, Term of) {
        EngineTerm term = EngineTerm.of(of.text());
        return Map.of(kind, Map.of(term.field(of.field()), Map.of("value", term.text())));
    }

    private static List<String> values(TermInSetQuery terms) {
        List<String> values = new ArrayList<>();
        try {
            BytesRefIterator each = terms.getBytesRefIterator();
            for (BytesRef value = each.next(); value != null; value = each.next()) {
                values.add(value.utf8ToString());
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return values;
    }
}
