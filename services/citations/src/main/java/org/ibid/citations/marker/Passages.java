package org.ibid.citations.marker;

import java.util.ArrayList;
import java.util.List;
import org.ibid.citations.referencelist.Entry;
import org.ibid.citations.referencelist.Line;
import org.ibid.contracts.Block;

/** Parts the content into the passages in which markers are looked for: body by block, and each entry by itself. */
public final class Passages {

    private Passages() {}

    /** In order, without overlap; code is left out. */
    public static List<Passage> of(List<Line> lines, EntryIndex index) {
        List<Passage> passages = new ArrayList<>();
        List<Entry> entries = index.entries();
        int next = 0;
        int start = -1;
        Line last = null;
        for (Line line : lines) {
            if (last != null && last.block() != line.block() && start >= 0) {
                add(passages, start, last.end(), last.kind());
                start = -1;
            }
            while (next < entries.size() && entries.get(next).end() <= line.start()) {
                next++;
            }
            if (start < 0 && (next == 0 || entries.get(next - 1).end() <= line.start())) {
                start = line.start();
            }
            while (next < entries.size() && entries.get(next).start() < line.end()) {
                Entry entry = entries.get(next);
                if (start >= 0 && entry.start() > start) {
                    add(passages, start, entry.start(), line.kind());
                }
                if (entry.start() >= line.start()) {
                    passages.add(new Passage(entry.bodyStart(), entry.end(), Block.Kind.REFERENCE, next));
                }
                start = -1;
                if (entry.end() >= line.end()) {
                    break;
                }
                start = entry.end();
                next++;
            }
            last = line;
        }
        if (last != null && start >= 0) {
            add(passages, start, last.end(), last.kind());
        }
        return passages;
    }

    private static void add(List<Passage> passages, int start, int end, Block.Kind kind) {
        if (kind != Block.Kind.CODE && start < end) {
            passages.add(new Passage(start, end, kind, EntryIndex.NONE));
        }
    }
}
