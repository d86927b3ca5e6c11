package org.ibid.citations;

import java.util.List;
import org.ibid.contracts.CslItem;
import org.ibid.contracts.StatedItem;
import org.jspecify.annotations.Nullable;

/** Finds what the original states of an entry, so that nobody need guess it from what is printed. */
final class StatedItems {

    private final List<StatedItem> items;
    private int next;

    /** @param items in order of start */
    StatedItems(List<StatedItem> items) {
        this.items = items;
    }

    /** Of the entry, which stands behind those that were asked for before; null where none is stated, or not of this one alone. */
    @Nullable
    CslItem of(int start, int end) {
        while (next < items.size() && items.get(next).end() <= start) {
            next++;
        }
        StatedItem stated = next < items.size() ? items.get(next) : null;
        if (stated == null || stated.start() < start || stated.end() > end) {
            return null;
        }
        boolean alone = next + 1 == items.size() || items.get(next + 1).start() >= end;
        return alone ? stated.item() : null;
    }
}
