/**
 * Trains the model of references, in the package of the parser, so that both see a text by the very same classes: gold data
 * (GoldReader), what is made of it (RestyledReferences), what is made up (InventedReferences, UncommonReferences, StyledReferences), and
 * the trainer (CrfTrainer).
 */
@NullMarked
package org.ibid.citations.reference;

import org.jspecify.annotations.NullMarked;
