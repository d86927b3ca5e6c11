package org.ibid.normalizer.html.writing;

import java.util.List;
import org.ibid.contracts.Block;
import org.ibid.contracts.Inline;
import org.ibid.contracts.Origin;

/**
 * What was written of a page.
 *
 * @param origins one a block, but for blocks that stand too deep for a path
 * @param languages per block the language that its markup declares
 * @param places per segment of the page where it stands in the content, or -1
 */
@SuppressWarnings("ArrayRecordComponent") // handed from the writer to its one reader
public record WrittenPage(
        String content,
        List<Block> blocks,
        List<Inline> inlines,
        List<Origin> origins,
        List<String> languages,
        int[] places) {}
