package org.ibid.normalizer.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * Tells the language by its letters (OpenNLP's model of 103 languages). The model, about 40 MB in memory, is loaded when the
 * first document needs it.
 */
public final class WrittenLanguage {

    private static final int SHORTEST = 60;
    private static final int LOOK = 3000;
    private static final double LEAST_CONFIDENCE = 0.02;
    private static final double LEAST_LEAD = 1.5;

    private WrittenLanguage() {}

    /** BCP 47, or null for a text that is too short or too mixed to tell. */
    public static String of(String content) {
        if (content.length() < SHORTEST) {
            return null;
        }
        // the start is often a list of names; the middle speaks
        int start = content.length() > 2 * LOOK ? LOOK / 2 : 0;
        String look = content.substring(start, Math.min(content.length(), start + LOOK));
        Language[] languages = new LanguageDetectorME(Model.LOADED).predictLanguages(look);
        boolean sure = languages.length > 1
                && languages[0].getConfidence() > LEAST_CONFIDENCE
                && languages[0].getConfidence() > LEAST_LEAD * languages[1].getConfidence();
        return sure ? Model.TAGS.get(languages[0].getLang()) : null;
    }

    /** Initialised on first use. */
    private static final class Model {

        static final LanguageDetectorModel LOADED = load();
        /** ISO 639-3 to BCP 47. */
        static final Map<String, String> TAGS = tags();

        private static LanguageDetectorModel load() {
            try (InputStream in = WrittenLanguage.class.getResourceAsStream("/langdetect-183.bin")) {
                return new LanguageDetectorModel(in);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        private static Map<String, String> tags() {
            Map<String, String> tags = new HashMap<>();
            for (String language : Locale.getISOLanguages()) {
                tags.put(Locale.of(language).getISO3Language(), language);
            }
            tags.put("cmn", "zh");
            tags.put("pes", "fa");
            tags.put("ekk", "et");
            tags.put("lvs", "lv");
            tags.put("nob", "nb");
            tags.put("swh", "sw");
            tags.put("zlm", "ms");
            return tags;
        }
    }
}
