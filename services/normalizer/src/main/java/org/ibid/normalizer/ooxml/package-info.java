/** What all Office Open XML files have in common: the relations between their parts, and their properties. */
@NullMarked
package org.ibid.normalizer.ooxml;

import org.jspecify.annotations.NullMarked;
