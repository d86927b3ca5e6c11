package org.ibid.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.bson.Document;

/**
 * An index that also serves a filter which names more than its keys, like {@code {_id, version}}: what it finds is held against the
 * whole filter afterwards. The engine's own serves its keys alone, so each optimistic write would read the whole collection.
 */
final class NarrowingIndex extends Index<Object> {

    private final Index<Object> index;

    NarrowingIndex(Index<Object> index, boolean sparse) {
        super(index.getName(), index.getKeys(), sparse);
        this.index = index;
    }

    @Override
    public boolean canHandle(Document filter) {
        return filter.keySet().containsAll(keySet()) && index.canHandle(keysOf(filter));
    }

    @Override
    public Iterable<Object> getPositions(Document filter) {
        return index.getPositions(keysOf(filter));
    }

    private Document keysOf(Document filter) {
        Document keys = new Document();
        keys().forEach(key -> keys.put(key, filter.get(key)));
        return keys;
    }

    @Override
    public Object getPosition(Document document) {
        return index.getPosition(document);
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {
        index.checkAdd(document, collection);
    }

    @Override
    public void add(Document document, Object position, MongoCollection<Object> collection) {
        index.add(document, position, collection);
    }

    @Override
    public Object remove(Document document) {
        return index.remove(document);
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Object> collection) {
        index.checkUpdate(before, after, collection);
    }

    @Override
    public void updateInPlace(Document before, Document after, Object position, MongoCollection<Object> collection) {
        index.updateInPlace(before, after, position, collection);
    }

    @Override
    public long getCount() {
        return index.getCount();
    }

    @Override
    public long getDataSize() {
        return index.getDataSize();
    }

    @Override
    public boolean isUnique() {
        return index.isUnique();
    }

    @Override
    public void drop() {
        index.drop();
    }
}
