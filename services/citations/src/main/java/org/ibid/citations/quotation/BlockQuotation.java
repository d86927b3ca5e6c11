package org.ibid.citations.quotation;

import java.util.List;
import org.ibid.contracts.Block;
import org.ibid.contracts.Place;
import org.jspecify.annotations.Nullable;

/** A quotation set off as a block of its own, over one block or several. */
record BlockQuotation(int start, int end, @Nullable Speaker signed) {

    private static final int LONGEST_SIGNATURE = 80;

    /** Reads neighbouring quote blocks as one; a last line that begins with a dash signs it. */
    static BlockQuotation read(String text, List<Block> blocks) {
        int start = blocks.getFirst().start();
        int end = blocks.getLast().end();
        int line = Math.max(
                start,
                Math.max(text.lastIndexOf('\n', end - 1) + 1, blocks.getLast().start()));
        int name = line;
        while (name < end && (isDash(text.charAt(name)) || Quoted.isSpace(text.charAt(name)))) {
            name++;
        }
        boolean signed = line > start && isDash(text.charAt(line)) && name < end && end - name <= LONGEST_SIGNATURE;
        if (!signed) {
            return new BlockQuotation(start, end, null);
        }
        int comma = text.indexOf(',', name);
        int nameEnd = comma > name && comma < end ? comma : end;
        int quoteEnd = line;
        while (quoteEnd > start && Quoted.isSpace(text.charAt(quoteEnd - 1))) {
            quoteEnd--;
        }
        Speaker speaker = new Speaker(text.substring(name, nameEnd), new Place(name, nameEnd));
        return new BlockQuotation(start, quoteEnd, speaker);
    }

    void addTo(Attributor attributor) {
        attributor.blockQuotation(start, end, signed);
    }

    private static boolean isDash(char c) {
        return c == '—' || c == '–' || c == '-' || c == '―';
    }
}
