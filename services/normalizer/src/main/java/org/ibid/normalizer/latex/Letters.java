package org.ibid.normalizer.latex;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Letters and signs that have a command of their own, and accents (LaTeX2e, source2e: ltoutenc). */
final class Letters {

    private static final String SIGNS = """
            ss ß SS ẞ ae æ AE Æ oe œ OE Œ o ø O Ø aa å AA Å l ł L Ł i ı j ȷ dh ð DH Ð th þ TH Þ dj đ DJ Đ ng ŋ NG Ŋ
            S § P ¶ copyright © pounds £ euro € texteuro € EUR € textdegree ° dag † ddag ‡ textdagger † textdaggerdbl ‡ textsection §
            dots … ldots … textellipsis … textendash – textemdash — textbullet • textperiodcentered · textasciitilde ~
            textasciicircum ^ textbackslash \\ textless < textgreater > textbar | textunderscore _ textquotedblleft “
            textquotedblright ” textquoteleft ‘ textquoteright ’ quotedblbase „ quotesinglbase ‚ glqq „ grqq “ glq ‚ grq ‘
            guillemotleft « guillemotright » guillemetleft « guillemetright » flqq « frqq » og « fg » lq ‘ rq ’
            textquotedbl " textquotesingle ' slash / textregistered ® texttrademark ™ TeX TeX LaTeX LaTeX LaTeXe LaTeX BibTeX BibTeX
            textexclamdown ¡ textquestiondown ¿ textcent ¢ textyen ¥ textpm ± textmu µ numero № textnumero №
            % % & & $ $ # # _ _ { { } }
            """;
    private static final Map<String, String> BY_NAME = byName();
    /** The combining mark of each accent. */
    private static final Map<String, String> ACCENTS = Map.ofEntries(
            Map.entry("'", "\u0301"),
            Map.entry("`", "\u0300"),
            Map.entry("^", "\u0302"),
            Map.entry("\"", "\u0308"),
            Map.entry("~", "\u0303"),
            Map.entry("=", "\u0304"),
            Map.entry(".", "\u0307"),
            Map.entry("u", "\u0306"),
            Map.entry("v", "\u030C"),
            Map.entry("H", "\u030B"),
            Map.entry("c", "\u0327"),
            Map.entry("k", "\u0328"),
            Map.entry("r", "\u030A"),
            Map.entry("d", "\u0323"),
            Map.entry("b", "\u0331"));

    private Letters() {}

    /** What the command prints; null if it is none of these. */
    static @Nullable String sign(String command) {
        return BY_NAME.get(command);
    }

    static boolean isAccent(String command) {
        return ACCENTS.containsKey(command);
    }

    /** @param letter as the argument is written: {@code e}, {@code \i} */
    static String accented(String accent, String letter) {
        String bare = letter.strip();
        String plain = bare.equals("\\i") ? "i" : bare.equals("\\j") ? "j" : bare;
        String sign = plain.startsWith("\\") ? BY_NAME.get(plain.substring(1)) : null;
        String base = sign == null ? plain : sign;
        if (base.isEmpty()) {
            return "";
        }
        int end = base.offsetByCodePoints(0, 1);
        String marked = base.substring(0, end) + ACCENTS.get(accent) + base.substring(end);
        return Normalizer.normalize(marked, Normalizer.Form.NFC);
    }

    private static Map<String, String> byName() {
        Map<String, String> signs = new HashMap<>();
        String[] words = SIGNS.strip().split("\\s+");
        for (int i = 0; i + 1 < words.length; i += 2) {
            signs.put(words[i], words[i + 1]);
        }
        return signs;
    }
}
