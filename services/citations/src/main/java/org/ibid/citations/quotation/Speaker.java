package org.ibid.citations.quotation;

import org.ibid.contracts.Place;

/**
 * Who speaks.
 *
 * @param name as the text names them; for a pronoun that could be resolved, the name it stands for
 * @param at where it stands: of a resolved pronoun, the pronoun
 */
record Speaker(String name, Place at) {}
