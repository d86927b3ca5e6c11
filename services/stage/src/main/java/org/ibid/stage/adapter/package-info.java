/** The stage's edge to SmallRye, the broker and the meters. */
package org.ibid.stage.adapter;
