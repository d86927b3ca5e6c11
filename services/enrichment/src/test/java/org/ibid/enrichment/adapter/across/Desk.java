package org.ibid.enrichment.adapter.across;

import com.mongodb.client.MongoClient;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bson.Document;
import org.ibid.contracts.ContractJson;
import org.ibid.contracts.DocumentEvent;
import org.ibid.contracts.DocumentView;
import org.ibid.enrichment.Enriched;
import org.ibid.enrichment.Enricher;
import org.ibid.enrichment.across.Ties;
import org.ibid.enrichment.source.Source;
import org.ibid.enrichment.source.Work;

/** All that ties documents, over a store, without the service around it. */
final class Desk {

    private final MongoClient client;
    private final String database;
    private final Enricher enricher = new Enricher();
    final Postings postings;
    final Sources sources;
    final Across across;
    final NearDocuments near;
    final Surroundings surroundings;
    final CitingDocuments citing;
    final Graphs graphs;

    Desk(MongoClient client, String database) {
        this.client = client;
        this.database = database;
        SourceStore store = new SourceStore(client, database);
        DocumentParts documents = new DocumentParts(client, database);
        postings = new Postings(client, database);
        sources = new Sources(store, postings);
        near = new NearDocuments(documents, postings);
        across = new Across(postings, near, sources, new Release(store, postings, new OtherReadings(documents)));
        StoredLibrary library = new StoredLibrary(documents, sources);
        surroundings = new Surroundings(documents, postings, near, library);
        citing = new CitingDocuments(documents, postings, sources);
        graphs = new Graphs(documents, sources, library, citing);
    }

    void take(DocumentEvent event) {
        Enriched enriched = enricher.enrich(event.text(), event.citations());
        StoredTies before = StoredTies.read(
                documents().find(new Document("_id", event.id())).first());
        Across.Tied tied = across.tie(event.id(), Ties.of(event, enriched), before);
        DocumentEvent complete = event.with(enriched.enrichment());
        Map<?, ?> fields = ContractJson.MAPPER.convertValue(
                DocumentView.of(complete, DocumentView.Status.ENRICHED, null), Map.class);
        Document stored = new Document("_id", event.id())
                .append(StoredTies.FIELD, tied.ties().write());
        fields.forEach((name, value) -> stored.append((String) name, value));
        stored.remove("id");
        documents().replaceOne(new Document("_id", event.id()), stored, new ReplaceOptions().upsert(true));
    }

    /** As far as it comes before it is killed. */
    void takeHalf(DocumentEvent event, Random random) {
        Ties ties = Ties.of(event, enricher.enrich(event.text(), event.citations()));
        List<Postings.Posting> listed = StoredTies.of(ties).postings(event.id());
        postings.add(listed.subList(0, random.nextInt(listed.size() + 1)));
        sources.join(
                ties.sources().subList(0, random.nextInt(ties.sources().size() + 1)),
                ties.works().stream().collect(Collectors.toMap(Work::id, Work::written)));
    }

    void remove(String id) {
        StoredTies ties =
                StoredTies.read(documents().find(new Document("_id", id)).first());
        across.untie(id, ties);
        documents().deleteOne(new Document("_id", id));
    }

    private com.mongodb.client.MongoCollection<Document> documents() {
        return client.getDatabase(database).getCollection("documents");
    }

    List<Document> all(String collection) {
        return client.getDatabase(database).getCollection(collection).find().into(new ArrayList<>());
    }

    DocumentView show(String id) {
        Document stored = documents().find(new Document("_id", id)).first();
        stored.remove(StoredTies.FIELD);
        stored.append("id", stored.remove("_id"));
        return surroundings.complete(ContractJson.MAPPER.convertValue(stored, DocumentView.class));
    }

    /** What each id of a source is. */
    Map<String, Source> sources(Collection<DocumentEvent> events) {
        List<String> ids = new ArrayList<>();
        events.forEach(event -> Ties.of(event, enricher.enrich(event.text(), event.citations()))
                .sources()
                .forEach(join -> ids.addAll(join.ids())));
        Map<String, Source> all = new TreeMap<>();
        for (int from = 0; from < ids.size(); from += 500) {
            sources.components(ids.subList(from, Math.min(ids.size(), from + 500)))
                    .forEach((id, component) -> all.put(id, component.source()));
        }
        return all;
    }
}
