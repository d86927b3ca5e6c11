package org.ibid.enrichment.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.ibid.contracts.Place;
import org.ibid.enrichment.search.TextField;
import org.jspecify.annotations.Nullable;

/** Finds what is highlighted in the contents of one page of an answer, which another engine gave. */
public final class ContentsOfAPage {

    private ContentsOfAPage() {}

    /** @param language BCP 47; null where it is not known */
    public record Content(String text, @Nullable String language) {}

    /** For each content its highlights, in the same order. */
    public static List<List<Place>> highlights(List<Content> contents, Query highlighted) {
        try (Directory memory = new ByteBuffersDirectory()) {
            write(contents, memory);
            try (DirectoryReader reader = DirectoryReader.open(memory)) {
                Highlights highlights = new Highlights(new IndexSearcher(reader), highlighted);
                List<List<Place>> places = new ArrayList<>();
                for (int i = 0; i < contents.size(); i++) {
                    places.add(highlights.of(i));
                }
                return places;
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    /** Unmerged, so that each has its place in the list as its number. */
    private static void write(List<Content> contents, Directory memory) throws IOException {
        String field = Fields.of(TextField.TEXT);
        try (IndexWriter writer = new IndexWriter(
                memory, new IndexWriterConfig(Words.UNKNOWN.forDocuments()).setMergePolicy(NoMergePolicy.INSTANCE))) {
            for (Content content : contents) {
                Document document = new Document();
                document.add(new Field(
                        field,
                        Words.of(content.language()).forDocuments().tokenStream(field, content.text()),
                        IndexedDocument.CONTENT));
                writer.addDocument(document);
            }
        }
    }
}
