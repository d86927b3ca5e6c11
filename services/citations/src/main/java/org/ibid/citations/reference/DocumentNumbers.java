package org.ibid.citations.reference;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a work's number tells of its kind: patents and standards are numbered in ways of their own. */
final class DocumentNumbers {
    private static final int LONGEST = 60;
    private static final Pattern PATENT =
            Pattern.compile("(?:US|EP|WO|DE|GB|FR|ES|JP|CN|CA|KR|AT|CH) ?\\d[\\d ,./-]{4,20}(?: ?[A-CU]\\d?)?");
    private static final Pattern STANDARD = Pattern.compile(
            "(?:ISO|IEC|IEEE|DIN|EN|ANSI|BS|ASTM|NISO|ITU-T|RFC|GOST|ГОСТ|GB)(?:[/ -](?:IEC|ISO|EN|IEEE|T|R))*[ -]?(?:Std )?[A-Z]?\\d[\\d.:-]*");

    private DocumentNumbers() {}

    /** {@code patent} or {@code standard}; null of another number or of none. */
    static @Nullable String type(@Nullable String number) {
        if (number == null || number.length() > LONGEST) {
            return null;
        }
        return STANDARD.matcher(number).matches()
                ? "standard"
                : PATENT.matcher(number).matches() ? "patent" : null;
    }
}
