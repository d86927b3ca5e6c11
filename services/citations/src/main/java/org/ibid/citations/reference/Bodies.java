package org.ibid.citations.reference;

import java.util.Locale;
import java.util.Set;

/** Words that make a name that of a body: a ministry, an archive, an inquiry. */
final class Bodies {
    /** Nobody bears these as a family name. */
    private static final Set<String> CERTAIN = Set.of(
            ("university universität universiteit université universidad università institute institut instituto istituto council"
                            + " committee commission kommission comité comisión commissione department ministry ministerium ministère"
                            + " ministerio ministero inquiry archive archives archiv archivio archivo museum musée museo library"
                            + " bibliothek bibliothèque biblioteca agency association society gesellschaft foundation stiftung"
                            + " fondation fundación fondazione organization organisation observatory consortium collaboration"
                            + " federation secretariat tribunal parliament academy akademie administration authority bureau ministers"
                            + " government volunteers reporters survey taskforce coalition alliance partnership campaign network"
                            + " initiative verein verband bündnis aktion kammer behörde ausschuss ausschuß arbeitsgruppe arbeitskreis"
                            + " redaktion hochschule senat conseil assemblée mairie ayuntamiento comune regione consiglio asociación"
                            + " associazione programme registry inspectorate ombudsman delegation greenpeace amnesty unesco unicef"
                            + " oecd who nato gmbh ltd inc llc plc")
                    .split(" "));

    /** These are family names as well, so other words of the name decide. */
    private static final Set<String> LIKELY = Set.of(
            ("watch rights mission project service services trust party partei police fund fonds forum press research office centre"
                            + " center zentrum group team union bank court board company corporation college school hospital"
                            + " parish county city town church stadt land gemeinde amt band club")
                    .split(" "));

    private static final String[] ENDINGS = {
        "ministerium",
        "archiv",
        "institut",
        "verband",
        "verein",
        "gesellschaft",
        "stiftung",
        "kammer",
        "behörde",
        "anstalt",
        "kommission",
        "zentrum",
        "museum",
        "bibliothek",
        "hochschule",
        "universität",
        "gericht",
        "rechnungshof",
        "gruppe",
        "ausschuss",
        "ausschuß",
        "desamt",
        "agentur",
        "forum",
        "netzwerk"
    };

    private Bodies() {}

    /** Whether a capitalized word can only stand in the name of a body. */
    static boolean certain(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (CERTAIN.contains(lower)) {
            return true;
        }
        for (String ending : ENDINGS) {
            if (lower.length() > ending.length() + 1 && lower.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    static boolean likely(String word) {
        return LIKELY.contains(word.toLowerCase(Locale.ROOT));
    }
}
