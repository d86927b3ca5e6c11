package org.ibid.normalizer.media;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells texts in lightweight markup from plain ones by marks at the starts of lines that nobody writes else: one that gives a language
 * away and another of the same language. Of anything less a plain text is made, as which it reads well.
 */
final class LightweightMarks {

    private static final int LOOK = 1 << 14;

    private record Language(Format format, Pattern sure, List<Pattern> others) {}

    private static final List<Language> LANGUAGES = List.of(
            new Language(
                    Format.RESTRUCTURED_TEXT,
                    line(
                            "\\.\\. (?:[a-z][\\w-]{1,40}::(?: .*)?|_[^:\\n]{1,80}:(?: .*)?|\\[(?:\\d{1,4}|#\\w{0,40}|\\p{L}[\\w.-]{0,40})] .*)"),
                    List.of(
                            line("\\S.{2,200}\\n(?:={4,}|-{4,}|~{4,}|\\^{4,}|\\*{4,}|#{4,})"),
                            Pattern.compile("\\[(?:\\d{1,4}|#\\w{0,40}|\\p{L}[\\w.-]{0,40})]_(?!\\w)"),
                            Pattern.compile("`_(?!\\w)|(?<![\\w:]):[a-z]{2,20}:`"),
                            line(":(?:Author|Authors|Date|Version|Copyright): .*"))),
            new Language(
                    Format.ASCIIDOC,
                    line("={1,5} [^=\\n]{1,200}"),
                    List.of(
                            line(":[a-z][\\w-]{1,40}:(?: .*)?"),
                            line(
                                    "\\[(?:source|quote|verse|bibliography|abstract|appendix|cols|NOTE|TIP)\\b[^\\]\\n]{0,200}]"),
                            line("\\|===|\\* \\[\\[\\[.*|include::\\S.*|image::\\S.*|- \\[\\[\\[.*"),
                            Pattern.compile("\\bfootnote:\\S{0,40}\\["))),
            new Language(
                    Format.ORG,
                    line("#\\+(?i:title|author|date|options|startup|language|bibliography|begin_\\w{1,20}):?(?: .*)?"),
                    List.of(
                            line("\\*{1,5} \\S.*"),
                            line("\\s*:(?:PROPERTIES|END|LOGBOOK):"),
                            Pattern.compile("\\[fn:[\\w:-]"),
                            Pattern.compile("\\[\\[[^\\[\\]\\n]{1,300}](?:\\[[^\\]\\n]{1,300}])?]"))));

    private LightweightMarks() {}

    /** The language, {@link Format#PLAIN} for none. */
    static Format of(byte[] bytes) {
        String start =
                new String(bytes, 0, Math.min(bytes.length, LOOK), StandardCharsets.ISO_8859_1).replace("\r", "");
        for (Language language : LANGUAGES) {
            boolean sure = language.sure().matcher(start).find();
            if (sure
                    && language.others().stream()
                            .anyMatch(other -> other.matcher(start).find())) {
                return language.format();
            }
        }
        return Format.PLAIN;
    }

    private static Pattern line(String pattern) {
        return Pattern.compile("(?m)^(?:" + pattern + ")$");
    }
}
