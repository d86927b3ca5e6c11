package org.ibid.cli.extract;

import java.nio.file.Path;
import java.util.List;
import org.ibid.citations.marker.Reasons.Reason;
import org.ibid.contracts.Text;

/** Tells a person why the marks of a document are read as they are: the file, then a line for each reason, in order of place. */
public record Explanation(Path file, Text text, List<Reason> reasons) {

    private static final int AROUND = 24;

    @Override
    public String toString() {
        StringBuilder told = new StringBuilder(file.toString());
        for (Reason reason : reasons) {
            told.append("\n  ")
                    .append(reason.start())
                    .append("..")
                    .append(reason.end())
                    .append(reason.read() ? "  marker  " : "  none    ")
                    .append(oneLine(text.content(), reason))
                    .append("  ")
                    .append(reason.why());
        }
        return told.toString();
    }

    /** {@code ...the words before «the mark»}. */
    private static String oneLine(String content, Reason reason) {
        String before = content.substring(Math.max(0, reason.start() - AROUND), reason.start());
        String mark = content.substring(reason.start(), reason.end());
        return (before + "«" + mark + "»").replaceAll("\\s+", " ");
    }
}
