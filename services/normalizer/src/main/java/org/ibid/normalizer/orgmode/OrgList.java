package org.ibid.normalizer.orgmode;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ibid.normalizer.lightweight.Lines;
import org.ibid.normalizer.media.DocumentFailure;

/** Lists: what is indented deeper than an item's mark is part of the item. */
final class OrgList {

    private static final Pattern ITEM = Pattern.compile(
            "( *)([-+]|(?<= )\\*|(\\d{1,6})[.)])(?: +|$)(?:\\[@(\\d{1,6})] +)?(?:\\[[ X-]] +)?(?:(\\S.{0,200}?) +:: +)?");

    private final OrgBlocks blocks;

    OrgList(OrgBlocks blocks) {
        this.blocks = blocks;
    }

    static boolean isItem(String line) {
        return ITEM.matcher(line).lookingAt();
    }

    /** Whether a list stood here and was read. */
    boolean read(Lines lines) throws DocumentFailure {
        Matcher first = ITEM.matcher(lines.peek());
        if (!first.lookingAt()) {
            return false;
        }
        int indent = first.group(1).length();
        String list = first.group(3) == null ? "ul" : "ol";
        blocks.draft.markup.open(list);
        boolean listed = true;
        while (listed) {
            item(lines, indent);
            int blank = lines.peek().isEmpty() && !lines.peek(1).isEmpty() ? 1 : 0;
            Matcher next = ITEM.matcher(lines.peek(blank));
            listed = next.lookingAt()
                    && next.group(1).length() == indent
                    && list.equals(next.group(3) == null ? "ul" : "ol");
            lines.skip(listed ? blank : 0);
        }
        blocks.draft.markup.close(list);
        return true;
    }

    private void item(Lines lines, int indent) throws DocumentFailure {
        String line = lines.next();
        Matcher item = ITEM.matcher(line);
        if (!item.lookingAt()) {
            return;
        }
        List<String> block = new ArrayList<>();
        String term = item.group(5) == null ? "" : item.group(5) + ": ";
        block.add(term + line.substring(item.end()));
        block.addAll(lines.indented(indent + 1).stream().map(OrgList::outdented).toList());
        String number = item.group(4) == null ? item.group(3) : item.group(4);
        blocks.draft.markup.open(number == null ? "li" : "li value=\"" + number + '"');
        blocks.inside(block);
        blocks.draft.markup.close("li");
    }

    /** One space is left before what would else be taken for a heading. */
    private static String outdented(String line) {
        return line.startsWith("*") ? ' ' + line : line;
    }
}
