package org.ibid.citations.diagnostic;

import java.util.ArrayList;
import java.util.List;
import org.ibid.contracts.Diagnostic;
import org.ibid.contracts.Diagnostic.Severity;
import org.ibid.contracts.Span;

/** Collects diagnostics and keeps their messages short: what is quoted in one is cut to a readable length. */
final class Report {

    private static final int LONGEST_QUOTE = 70;

    private final List<Diagnostic> diagnostics = new ArrayList<>();

    void error(String code, Span where, String message) {
        add(code, Severity.ERROR, where, message);
    }

    void warning(String code, Span where, String message) {
        add(code, Severity.WARNING, where, message);
    }

    void info(String code, Span where, String message) {
        add(code, Severity.INFO, where, message);
    }

    /** About the whole document. */
    void info(String code, String message) {
        diagnostics.add(new Diagnostic(code, Severity.INFO, message, null, null));
    }

    private void add(String code, Severity severity, Span where, String message) {
        diagnostics.add(new Diagnostic(code, severity, message, where.start(), where.end()));
    }

    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /** The text in quotation marks, on one line. */
    static String quoted(String text) {
        String line = text.replace('\n', ' ').strip();
        return '“' + (line.length() <= LONGEST_QUOTE ? line : cut(line) + '…') + '”';
    }

    private static String cut(String line) {
        int at = LONGEST_QUOTE;
        return line.substring(0, Character.isHighSurrogate(line.charAt(at - 1)) ? at - 1 : at);
    }
}
