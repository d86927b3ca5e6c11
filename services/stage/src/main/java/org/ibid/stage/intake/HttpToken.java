package org.ibid.stage.intake;

/** What media types and charsets are written with (RFC 9110, 5.6.2). */
public final class HttpToken {

    /** A regular expression for one character of a token. */
    public static final String CHARACTER = "[!#$%&'*+.^_`|~0-9A-Za-z-]";

    private HttpToken() {}
}
