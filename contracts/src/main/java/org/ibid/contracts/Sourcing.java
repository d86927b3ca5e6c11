package org.ibid.contracts;

/**
 * How much of a document rests on a source that it names, in figures.
 *
 * @param statements sentences of its prose
 * @param sourcedStatements those among them that carry a linked marker, a citing hyperlink, a named source or words of a
 *     named speaker
 * @param quotations quoted or reported speech
 * @param sourcedQuotations those with a named speaker or a reference; a role without a name is none
 * @param sources distinct works, pages, outlets and laws behind all of these, each counted once under whatever numbers
 * @param speakers distinct people and bodies whose words are given
 */
public record Sourcing(
        int statements, int sourcedStatements, int quotations, int sourcedQuotations, int sources, int speakers) {}
