package org.ibid.normalizer.xlsx;

import java.util.ArrayList;
import java.util.List;
import org.ibid.normalizer.ooxml.Relations;
import org.ibid.normalizer.xml.XmlEvents;

/** The sheets that are shown, in their order, and from when days are counted. */
final class Workbook implements XmlEvents.Handler {

    record Sheet(String name, String part) {}

    private final Relations relations;
    private final List<Sheet> sheets = new ArrayList<>();
    private int hidden;
    private boolean since1904;

    Workbook(Relations relations) {
        this.relations = relations;
    }

    List<Sheet> sheets() {
        return sheets;
    }

    /** How many are not shown. */
    int hidden() {
        return hidden;
    }

    boolean since1904() {
        return since1904;
    }

    @Override
    public void start(XmlEvents element) {
        if (element.name().equals("workbookPr")) {
            String said = element.attribute("date1904");
            since1904 = "1".equals(said) || "true".equals(said);
        } else if (element.name().equals("sheet")) {
            String name = element.attribute("name");
            String part = relations.part(element.relation());
            String state = element.attribute("state");
            boolean shown = state == null || state.equals("visible");
            hidden += shown ? 0 : 1;
            if (shown
                    && part != null
                    && sheets.stream().noneMatch(sheet -> sheet.part().equals(part))) {
                sheets.add(new Sheet(name == null ? "" : name, part));
            }
        }
    }
}
