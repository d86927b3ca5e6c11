package org.ibid.normalizer.language;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A cheap look at whether a stretch of prose is in a language: articles, prepositions and pronouns make a third of it. */
final class FunctionWords {

    private static final int LOOK = 400;
    private static final int FEWEST_WORDS = 25;
    private static final double LEAST_SHARE = 0.07;

    private static final Map<String, Set<String>> WORDS = new HashMap<>();

    static {
        know("en", "the of and to in a is that for it with as was on are be this by at from you not have or an");
        know(
                "de",
                "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden");
        know("fr", "de la le et les des en un du une est pour que qui dans a par plus pas au sur ne se ce il");
        know("es", "de la que el en y a los del se las por un para con no una su al lo como más es sus");
        know("it", "di e il la che in a per un del è della le con non una si da i dei al sono come anche");
        know("pt", "de a o que e do da em um para é com não uma os no se na por mais as dos como mas");
        know("nl", "de het een van en in is dat op te voor met zijn aan niet die er ook als door om bij naar maar");
        know("sv", "och i att det som en på är av för med den till inte om ett har de jag vi men från kan");
        know("da", "og i at det som en på er af for med den til ikke om et har de jeg vi men fra kan der");
        know("nb", "og i å det som en på er av for med den til ikke om et har de jeg vi men fra kan");
        know("pl", "w i na z do się nie że to jest o jak po co za od przez dla ale ma są tym już oraz");
        know("cs", "a v se na je že s z do to o i za ve k jako po ale pro by jsou si od nebo které");
        know("ru", "и в не на что с по как из к а это для за он от но у его о так же все или был");
        know("uk", "і в не на що з у та як до за це для від про але його й із або був яка при");
        know("tr", "ve bir bu da de için ile olarak çok en daha gibi olan ne var kadar sonra ya ama değil o");
        know("fi", "ja on ei se että oli en hän mutta ovat kun tai myös joka niin sen kuin ole jos mitä");
    }

    private FunctionWords() {}

    static boolean knows(String language) {
        return WORDS.containsKey(primary(language));
    }

    /** Whether the start of the stretch has the function words of a language that is known; a short one has. */
    static boolean fit(String language, String text, int start, int end) {
        Set<String> known = WORDS.get(primary(language));
        int words = 0;
        int shared = 0;
        int to = Math.min(end, start + LOOK);
        int i = start;
        while (i < to) {
            int from = i;
            while (i < to && Character.isLetter(text.charAt(i))) {
                i++;
            }
            if (i > from) {
                words++;
                boolean small = i - from < 8;
                shared += small && known.contains(text.substring(from, i).toLowerCase(Locale.ROOT)) ? 1 : 0;
            } else {
                i++;
            }
        }
        return words < FEWEST_WORDS || shared >= words * LEAST_SHARE;
    }

    static String primary(String language) {
        int dash = language.indexOf('-');
        String primary = (dash < 0 ? language : language.substring(0, dash)).toLowerCase(Locale.ROOT);
        return primary.equals("no") || primary.equals("nn") ? "nb" : primary;
    }

    private static void know(String language, String words) {
        WORDS.put(language, new HashSet<>(List.of(words.split(" ", -1))));
    }
}
