/** Reading what people publish: generous in form, strict in meaning. */
@NullMarked
package org.ibid.stage.intake;

import org.jspecify.annotations.NullMarked;
