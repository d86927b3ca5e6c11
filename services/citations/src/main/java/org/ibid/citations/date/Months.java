package org.ibid.citations.date;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Month names and their usual abbreviations in English, German, French, Spanish and Italian. */
public final class Months {
    private static final Map<String, Integer> NUMBERS = new HashMap<>();

    static {
        name(1, "january jan januar jänner jaenner jän janvier janv enero ene gennaio gen");
        name(2, "february feb februar feber février fevrier févr fevr fév febrero febbraio febb");
        name(3, "march mar märz maerz mrz mars marzo");
        name(4, "april apr avril avr abril abr aprile");
        name(5, "may mai mayo maggio mag magg");
        name(6, "june jun juni juin junio giugno giu");
        name(7, "july jul juli juillet juil julio luglio lug");
        name(8, "august aug août aout agosto ago");
        name(9, "september sep sept septembre septiembre setiembre settembre set sett");
        name(10, "october oct oktober okt octobre octubre ottobre ott");
        name(11, "november nov novembre noviembre");
        name(12, "december dec dezember dez décembre decembre déc diciembre dic dicembre");
    }

    private Months() {}

    private static void name(int month, String names) {
        for (String name : names.split(" ", -1)) {
            NUMBERS.put(name, month);
        }
    }

    /** The month a word names, 1 to 12, or 0 where it names none; case does not matter. */
    public static int number(String word) {
        return word.length() > 10 ? 0 : NUMBERS.getOrDefault(word.toLowerCase(Locale.ROOT), 0);
    }
}
