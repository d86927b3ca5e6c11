package org.ibid.citations.quotation.lexicon;

import java.util.Locale;

/** How a language is written, where rules turn on more than its words. */
public enum Trait {
    /** A word ends at its apostrophe, and a verb at its hyphen: French {@code l'homme}, {@code dit-il}, Italian {@code dell'ospedale}. */
    ELIDES,
    /** A compound is what its last part is: German {@code Umweltministerin}. */
    COMPOUNDS,
    /**
     * Nouns stand in small letters and often without an article before them: Swedish {@code kommunen}, Russian {@code мэр}. A noun that no
     * list holds is then told from a verb by what stands around it alone.
     */
    BARE_NOUNS,
    /** The verb alone is a clause: Italian {@code ha aggiunto}, Polish {@code dodał}. */
    DROPS_SUBJECT,
    /** Nouns alone have capitals, and what others said stands in a form of the verb of its own, in -e: German {@code niemand lese Protokolle}. */
    SUBJUNCTIVE;

    /** The trait that a lexicon file names: {@code bare-nouns}. */
    static Trait named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
