/**
 * The records that mirror the JSON Schemas in {@code contracts/schemas}: what travels on the topics, stands in the store
 * and is answered by the API. Every {@code start}/{@code end} is a UTF-16 offset into {@link Text#content()}, end
 * exclusive. Fields that a reader does not know are ignored, so fields may be added; none is renamed.
 */
@NullMarked
package org.ibid.contracts;

import org.jspecify.annotations.NullMarked;
