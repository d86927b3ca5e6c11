package org.ibid.enrichment.adapter.api;

import jakarta.ws.rs.QueryParam;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.ibid.contracts.DocumentView.Status;
import org.ibid.enrichment.search.BadQuery;
import org.ibid.enrichment.search.Clause;
import org.ibid.enrichment.search.Facet;
import org.ibid.enrichment.search.QueryReader;
import org.ibid.enrichment.search.Search;
import org.ibid.enrichment.search.Search.Order;
import org.jspecify.annotations.Nullable;

/** Which documents are asked for, and how they are to be shown. */
public class ListRequest {

    static final int PAGE = 50;
    static final int MAX_PAGE = 200;

    private static final int MOST_VALUES = 100;

    @QueryParam("q")
    @Parameter(
            description =
                    "Words, \"phrases\", prefix*, field:word (title, byline, text, reference, quotation), facet:value,"
                            + " published:2014..2016; + before what must be there, - before what must not, OR between two")
    @Nullable
    String q;

    @QueryParam("status")
    @Parameter(description = "What is not enriched is found by id, title, byline, address and source alone")
    @Nullable
    String status;

    @QueryParam("failure")
    @Parameter(description = "Only what shows a failure of this code; goes with status, q and one source alone")
    @Nullable
    String failure;

    @QueryParam("source")
    @Nullable
    List<String> source;

    @QueryParam("outlet")
    @Nullable
    List<String> outlet;

    @QueryParam("entity")
    @Nullable
    List<String> entity;

    @QueryParam("language")
    @Nullable
    List<String> language;

    @QueryParam("tag")
    @Nullable
    List<String> tag;

    @QueryParam("year")
    @Nullable
    List<String> year;

    @QueryParam("diagnostic")
    @Nullable
    List<String> diagnostic;

    @QueryParam("published")
    @Parameter(description = "2014, 2014-03, 2014-03-02, or from..until, either side open")
    @Nullable
    String published;

    @QueryParam("sort")
    @Parameter(
            description = "relevance (for a query), newest, oldest (by publication), added, title; else by id",
            schema = @Schema(enumeration = {"id", "relevance", "newest", "oldest", "added", "title"}))
    @Nullable
    String sort;

    @QueryParam("facets")
    @Parameter(
            description =
                    "To be counted: source, outlet, entity, language, tag, year, status, diagnostic, with commas; or all")
    @Nullable
    String facets;

    @QueryParam("fields")
    @Parameter(description = "Of each document only these, with commas: title, original.url")
    @Nullable
    String fields;

    @QueryParam("format")
    @Parameter(
            description = "json: a page; else all that is found, as their media types ask too: what the documents rest"
                    + " on as csl-json, bibtex, ris or tei, or the documents whole as ndjson, one a line",
            schema = @Schema(enumeration = {"json", "csl-json", "bibtex", "ris", "tei", "ndjson"}))
    @Nullable
    String format;

    @QueryParam("cursor")
    @Nullable
    String cursor;

    @QueryParam("limit")
    @Parameter(
            schema =
                    @Schema(
                            type = SchemaType.INTEGER,
                            format = "int32",
                            minimum = "1",
                            maximum = "" + MAX_PAGE,
                            defaultValue = "" + PAGE))
    @Nullable
    String limit;

    /** As a page for people asks: with facets, and where nothing else is said what has come in last. */
    public void showAtOnce(int rows, String counted) {
        limit = Integer.toString(rows);
        facets = Parameters.given(status) == null ? counted : null;
    }

    /** The same, a page of it. */
    ListRequest from(@Nullable String after, int rows) {
        cursor = after;
        limit = Integer.toString(rows);
        facets = null;
        return this;
    }

    /** What rests on a source. */
    public void restOn(String id) {
        source = List.of(id);
    }

    int limit() {
        return Parameters.between(1, MAX_PAGE, "limit", limit, PAGE);
    }

    @Nullable
    Status onlyStatus() {
        return Parameters.status(status);
    }

    @Nullable
    String onlyFailure() {
        return Parameters.given(failure);
    }

    /** Whether the store itself is asked: for what is not enriched, and for what it can say as well. */
    boolean isOfTheStore() {
        Status only = onlyStatus();
        boolean plain = given(outlet, entity, language, tag, year, diagnostic).isEmpty()
                && values(source).size() <= 1
                && Parameters.given(published) == null
                && Parameters.given(facets) == null
                && Parameters.isById(sort);
        if (only != null && only != Status.ENRICHED || onlyFailure() != null) {
            if (!plain) {
                throw ApiException.badParameter((onlyFailure() == null ? "status=" + status : "failure=" + failure)
                        + " goes with q and one source alone: only what is enriched has the rest, and can be"
                        + " ordered and counted by it");
            }
            return true;
        }
        return plain && Parameters.words(q) == null;
    }

    /** @throws ApiException for what can't be meant */
    Search search() {
        try {
            String words = Parameters.words(q);
            List<Clause> clauses = words == null ? List.of() : QueryReader.read(words);
            return new Search(
                    clauses,
                    filters(),
                    Parameters.dates("published", published),
                    Parameters.order(sort, clauses.isEmpty() ? Order.ADDED : Order.RELEVANCE),
                    Parameters.given(cursor),
                    limit(),
                    Parameters.facets(facets));
        } catch (BadQuery e) {
            throw ApiException.badParameter(e.getMessage());
        }
    }

    private Map<Facet, Set<String>> filters() {
        Map<Facet, Set<String>> filters = new EnumMap<>(Facet.class);
        put(filters, Facet.SOURCE, source);
        put(filters, Facet.OUTLET, outlet);
        put(filters, Facet.ENTITY, entity);
        put(filters, Facet.LANGUAGE, language);
        put(filters, Facet.TAG, tag);
        put(filters, Facet.YEAR, year);
        put(filters, Facet.DIAGNOSTIC, diagnostic);
        Status only = onlyStatus();
        if (only != null) {
            put(filters, Facet.STATUS, List.of(only.name()));
        }
        return filters;
    }

    private static void put(Map<Facet, Set<String>> filters, Facet facet, @Nullable List<String> given) {
        Set<String> values = values(given);
        if (values.size() > MOST_VALUES) {
            throw ApiException.badParameter(facet.word() + " takes at most " + MOST_VALUES + " values");
        }
        if (!values.isEmpty()) {
            filters.put(facet, values);
        }
    }

    @SafeVarargs
    private static Set<String> given(@Nullable List<String>... lists) {
        Set<String> all = new LinkedHashSet<>();
        for (List<String> list : lists) {
            all.addAll(values(list));
        }
        return all;
    }

    private static Set<String> values(@Nullable List<String> given) {
        Set<String> values = new LinkedHashSet<>();
        if (given != null) {
            given.stream().filter(value -> !value.isBlank()).forEach(values::add);
        }
        return values;
    }

    /** The same by all ids of the sources that it asks for: a document names a source by one of them. */
    ListRequest ofAnyOf(Function<String, List<String>> ids) {
        source = values(source).stream()
                .flatMap(id -> ids.apply(id).stream())
                .distinct()
                .toList();
        return this;
    }

    /** The one source; null for all. */
    @Nullable
    String onlySource() {
        return values(source).stream().findFirst().orElse(null);
    }
}
