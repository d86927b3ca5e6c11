package org.ibid.citations.identifier;

import org.ibid.contracts.Identifier;
import org.ibid.contracts.Span;

/** An identifier and where it is printed, the word that announces it included: {@code doi:10.5555/12}, {@code ISBN 0-306-40615-2}. */
public record PrintedIdentifier(Identifier identifier, int start, int end) implements Span {}
