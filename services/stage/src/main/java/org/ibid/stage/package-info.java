/**
 * What every stage does the same way: decode a record, run the stage's core on it, act on the outcome, and let the offset be
 * committed only then. A stage supplies a {@link org.ibid.stage.Decoder} and a {@link org.ibid.stage.Handler}; dead letters,
 * failures, retries, order per document and CloudEvents headers are done here, once.
 */
@NullMarked
package org.ibid.stage;

import org.jspecify.annotations.NullMarked;
