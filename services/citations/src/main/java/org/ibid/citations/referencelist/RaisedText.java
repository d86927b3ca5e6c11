package org.ibid.citations.referencelist;

import java.util.Comparator;
import java.util.List;
import org.ibid.contracts.Inline;
import org.ibid.contracts.Text;

/** The text with what markup raises spelled out as plain text does it: {@code counted^(7, p. 5)}. */
final class RaisedText {

    private final String content;
    /** In order of start. */
    private final List<Inline> raised;

    RaisedText(Text text, String content) {
        this.content = content;
        this.raised = text.inlines().stream()
                .filter(inline -> inline.kind() == Inline.Kind.SUPERSCRIPT)
                .sorted(Comparator.comparingInt(Inline::start))
                .toList();
    }

    String of(int start, int end) {
        int at = firstFrom(start);
        if (at == raised.size() || raised.get(at).start() >= end) {
            return content.substring(start, end);
        }
        StringBuilder spelled = new StringBuilder(end - start + 16);
        int from = start;
        for (; at < raised.size() && raised.get(at).end() <= end; at++) {
            Inline inline = raised.get(at);
            if (inline.start() >= from) {
                spelled.append(content, from, inline.start()).append("^(");
                spelled.append(content, inline.start(), inline.end()).append(')');
                from = inline.end();
            }
        }
        return spelled.append(content, from, end).toString();
    }

    private int firstFrom(int start) {
        int low = 0;
        int high = raised.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (raised.get(middle).start() < start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
