package org.ibid.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** A database whose unique indexes, that of {@code _id} above all, serve every filter that names their keys, and whose documents are BSON. */
final class IndexedDatabase extends H2Database {

    private final MVStore file;
    private final CursorRegistry cursors;

    IndexedDatabase(String name, MVStore file, CursorRegistry cursors) {
        // before: it opens the collections that are there
        this.file = file;
        this.cursors = cursors;
        super(name, file, cursors);
    }

    /** In maps of the names that the engine gives them. */
    @Override
    protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
        String namespace = getFullCollectionNamespace(name);
        var documents = new MVMap.Builder<Object, Document>().valueType(new BsonType());
        return new H2Collection(
                this,
                name,
                options,
                file.openMap("databases." + namespace, documents),
                file.openMap("meta." + namespace),
                cursors);
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        // the engine finds it open then, and takes it as it is
        file.openMap(KeyType.mapName(getFullCollectionNamespace(collection), name), KeyType.map());
        return new NarrowingIndex(super.openOrCreateUniqueIndex(collection, name, keys, sparse), sparse);
    }
}
