package org.ibid.citations.reference;

import java.util.List;
import org.ibid.citations.date.DateReader;
import org.ibid.contracts.CslItem;
import org.jspecify.annotations.Nullable;

/** When a work was issued and when it was looked at, of the date runs of a reference. */
final class Issued {
    private Issued() {}

    /** The first date; a day and month that stand elsewhere ({@code 2011. ... 20 June}) complete a bare year. */
    static CslItem.@Nullable Date of(Runs runs) {
        List<Runs.Run> dates = runs.of(Field.DATE);
        if (dates.isEmpty()) {
            return null;
        }
        String raw = runs.text(dates.getFirst());
        List<List<Integer>> parts = DateReader.parts(raw);
        if (dates.size() > 1) {
            String second = runs.text(dates.get(1));
            if (parts == null) {
                List<List<Integer>> both = DateReader.parts(raw + ' ' + second);
                return both == null ? new CslItem.Date(null, raw) : new CslItem.Date(both, raw + ' ' + second);
            }
            if (isBareYear(parts) && DateReader.parts(second) == null) {
                List<List<Integer>> both =
                        DateReader.parts(second + ' ' + parts.getFirst().getFirst());
                boolean finer = both != null && both.getFirst().size() > 1;
                return finer ? new CslItem.Date(both, raw + ' ' + second) : new CslItem.Date(parts, raw);
            }
            if (isBareYear(parts)) {
                List<List<Integer>> same = DateReader.parts(second);
                boolean finer = same != null
                        && same.size() == 1
                        && same.getFirst().size() > 1
                        && same.getFirst().getFirst().equals(parts.getFirst().getFirst());
                return finer ? new CslItem.Date(same, second) : new CslItem.Date(parts, raw);
            }
        }
        return new CslItem.Date(parts, raw);
    }

    private static boolean isBareYear(List<List<Integer>> parts) {
        return parts.size() == 1 && parts.getFirst().size() == 1;
    }

    static CslItem.@Nullable Date accessed(Runs runs) {
        for (Runs.Run run : runs.of(Field.ACCESSED)) {
            String text = runs.text(run);
            List<List<Integer>> parts = DateReader.parts(text);
            if (parts != null) {
                return new CslItem.Date(parts, text);
            }
        }
        return null;
    }
}
