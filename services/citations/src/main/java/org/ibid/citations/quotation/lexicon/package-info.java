/**
 * The words that attribution turns on, a file of sections for each language beside this package's classes, and what a written
 * word can be: {@link org.ibid.citations.quotation.lexicon.WordClass}. English, German, French and Spanish are listed.
 */
@NullMarked
package org.ibid.citations.quotation.lexicon;

import org.jspecify.annotations.NullMarked;
