package org.ibid.normalizer.xlsx;

import java.util.HashMap;
import java.util.Map;
import org.ibid.normalizer.ooxml.Relations;
import org.ibid.normalizer.xml.XmlEvents;
import org.jspecify.annotations.Nullable;

/** Where the cells of a sheet lead, which stands behind them all. */
final class SheetLinks implements XmlEvents.Handler {

    private final Relations relations;
    private final Map<String, String> links = new HashMap<>();

    SheetLinks(Relations relations) {
        this.relations = relations;
    }

    /** @param cell like {@code B7}; null for one that leads nowhere */
    @Nullable
    String of(@Nullable String cell) {
        return cell == null ? null : links.get(cell);
    }

    @Override
    public void start(XmlEvents element) {
        switch (element.name()) {
            case "sheetData" -> element.skip();
            case "hyperlink" -> {
                String target = relations.link(element.relation());
                String cells = element.attribute("ref");
                if (target != null && cells != null) {
                    links.put(cells.split(":", 2)[0], target);
                }
            }
            default -> {}
        }
    }
}
