/** Reading what people publish: generous in form, strict in meaning. */
package org.ibid.stage.intake;
