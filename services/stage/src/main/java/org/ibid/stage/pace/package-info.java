/** How long others ask us to wait. */
@NullMarked
package org.ibid.stage.pace;

import org.jspecify.annotations.NullMarked;
