/**
 * What models that label sequences have in common, in plain Java: rows of weights by the hash of a feature, how they lie in a file and in
 * memory, and their sums. What a feature is, which labels there are and which may follow which is each model's own. What lies here
 * is the format of the models that ship: what changes a byte of it asks for training anew.
 */
@NullMarked
package org.ibid.sequence;

import org.jspecify.annotations.NullMarked;
