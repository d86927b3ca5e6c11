package org.ibid.normalizer.html.sources;

import org.ibid.contracts.Block;
import org.ibid.normalizer.html.page.Region;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a reference list, or one note, that a segment belongs to.
 *
 * @param region the element that is the entry, all its segments one block; none when the segment alone is the entry
 * @param label what the browser prints before it ({@code "3. "}); empty when the text bears its own label or none
 */
public record Entry(@Nullable Region region, Block.Kind kind, String label) {}
