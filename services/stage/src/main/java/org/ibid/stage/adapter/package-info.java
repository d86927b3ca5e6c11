/** The stage's edge to SmallRye, the broker and the meters. */
@NullMarked
package org.ibid.stage.adapter;

import org.jspecify.annotations.NullMarked;
