package org.ibid.citations.reference;

import java.util.Random;

/** Words, names and places to make references of, by language; invented combinations of common names. */
final class Lexis {
    final Random random;

    Lexis(Random random) {
        this.random = random;
    }

    enum Language {
        ENGLISH,
        GERMAN,
        FRENCH,
        SPANISH,
        ITALIAN
    }

    String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    private static final String[][] GIVEN = {
        words(
                "Jane Peter Maria Thomas Helen Oliver Ruth Simon Laura George Alice Martin Susan Edward Clara Hugh Nina Walter Joan"
                        + " Philip Amir Wei Priya Kofi Ingrid Lars Omar Grace Daniel Rosa Keith Fiona Barry Naomi Trevor Yusuf Brenda"),
        words(
                "Hans Ulrich Renate Jürgen Petra Klaus Sabine Wolfgang Monika Dieter Ursula Bernd Heike Günter Ilse Rainer Gisela"
                        + " Karl Elisabeth Friedrich Anke Matthias Birgit Stefan Jutta Horst Angelika Rolf Barbara Werner Ute Manfred"
                        + " Christoph Katharina Heinz Michael Susanne Andreas Cornelia Hartmut Regina Lothar Franz-Xaver Hans-Joachim"
                        + " Jan Ute Dorothee Ludwig Theodor Hannah Niklas Max Georg Gertrud Margarete Winfried Eberhard Siegfried"
                        + " Reinhart Hans-Ulrich Karl-Heinz Jürg Beat Urs Gudrun Irmgard Norbert Volker Detlef Annette Bettina Silke"
                        + " Thorsten Sven Nils Lena Julia Kerstin Tobias Florian Steffen Jochen Axel Ernst August Ferdinand Rudolf"),
        words(
                "Jean Marie Pierre Claire Luc Anne François Sylvie Michel Hélène Jacques Isabelle Alain Nathalie Bernard Élise"
                        + " Jean-Paul Didier Chantal Olivier Gérard Monique"),
        words(
                "Juan Carmen José Pilar Luis Elena Miguel Rosa Javier Ana Pedro Lucía Andrés Marta Fernando Beatriz Raúl"),
        words("Marco Giulia Paolo Chiara Luigi Elena Franco Silvia Giorgio Anna Carlo Francesca Pietro Laura Sergio"),
    };
    private static final String[][] FAMILY = {
        words(
                "Porter Whitfield Marsh Delgado Okafor Lindqvist Harrow Blackwood Ferris Chen Nakamura Stone Hale Mercer Quill"
                        + " Ashdown Pike Rowland Tanner Osborne Singh Kaplan Brody Winslow Hartley Norwood Greer Lambton O'Shea McAllister"
                        + " Van-Dyke Baptiste Novak Petrov Adeyemi Khan Rossi Müller Dunmore Fairfax Cho Park Ibrahim Levin"),
        words(
                "Müller Schmidt Beckmann Hoffmann Krause Lehmann Vogel Winkler Böhm Schäfer Neumann Zimmermann Kaufmann Brandt"
                        + " Esser Hradil Kreckel Geißler Berger Meulemann Offe Rehberg Strohmeier Treiber Wagner Ziegler Kaiser"
                        + " Allmendinger Blossfeld Diekmann Hurrelmann Klages Mayntz Nollmann Rosenbaum Schnell Tölke Wolf"
                        + " Schmidt-Lauber Meyer-Ehlers Hartmann Bauer Fuchs Heitmeyer Opp Kühn Lüscher Pfau-Effinger Kohli Zapf"),
        words(
                "Moreau Lefèvre Girard Dubois Fontaine Mercier Chevalier Rousselet Garnier Lambert Picard Bertin Roche Daumas"
                        + " Marchand Blanchet Caron Vidal Leclercq"),
        words(
                "García Moreno Vázquez Ortega Ibáñez Navarro Domínguez Castillo Romero Herrera Campos Fuentes Rivas Molina"
                        + " Pérez Gómez-Soler"),
        words("Rinaldi Bianchi Moretti Ferraro Galli Conti Marchetti Ricci Lombardi Fontana Caruso Serra Villa Donati"),
    };
    private static final String[] HEADS = words(
            "Eich Hart Linden Rosen Stein Berg Hof Wald Grün Schwarz Weiß Lang Neu Alt Feld Bach Brück Kirch Ober Nieder Sonnen"
                    + " Winter Sommer Herz Löwen Engel Reich Fried Wester Oster Born Diet Hell Rein Wolf Eber Hirsch Falken");
    private static final String[] TAILS = words(
            "mann berg bach feld er meier müller hoff dorf stein wald ner ing inger ert hardt brecht ke el sen lein thal kamp horst auer");
    private static final String[] PARTICLES = words("von van de von+der van+der de+la della di du zu");

    static String[] words(String text) {
        return text.strip().split("\\s+");
    }

    @SuppressWarnings("EnumOrdinal") // the lists stand in the order of the languages
    String given(Language language) {
        String[] choices = GIVEN[language.ordinal()];
        return choices[random.nextInt(choices.length)];
    }

    @SuppressWarnings("EnumOrdinal") // the lists stand in the order of the languages
    String family(Language language) {
        String[] choices = FAMILY[language.ordinal()];
        String family = language == Language.GERMAN && chance(0.4)
                ? pick(HEADS) + pick(TAILS)
                : choices[random.nextInt(choices.length)];
        if (chance(0.04)) {
            return PARTICLES[random.nextInt(PARTICLES.length)].replace('+', ' ') + ' ' + family;
        }
        return family;
    }

    private static final String[] MONTHS =
            words("January February March April May June July August September October November December");
    private static final String[] SHORT = words("Jan. Feb. Mar. Apr. May Jun. Jul. Aug. Sept. Oct. Nov. Dec.");
    private static final String[] MONATE =
            words("Januar Februar März April Mai Juni Juli August September Oktober November Dezember");
    private static final String[] MOIS =
            words("janvier février mars avril mai juin juillet août septembre octobre novembre décembre");
    private static final String[] MESES =
            words("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre");
    private static final String[] MESI =
            words("gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre");

    int year() {
        return chance(0.7) ? between(1985, 2023) : between(1890, 2000);
    }

    /** A full date, written in one of the ways of the language. */
    String date(Language language, int year) {
        int month = random.nextInt(12);
        int day = between(1, 28);
        return switch (language) {
            case ENGLISH ->
                switch (random.nextInt(8)) {
                    case 0, 1, 2 -> MONTHS[month] + ' ' + day + ", " + year;
                    case 3 -> day + " " + MONTHS[month] + ' ' + year;
                    case 4 -> SHORT[month] + ' ' + day + ", " + year;
                    case 5 -> day + " " + SHORT[month] + ' ' + year;
                    case 6 -> year + "-" + two(month + 1) + '-' + two(day);
                    default -> MONTHS[month] + ' ' + day + pick("th", "st", "nd") + ", " + year;
                };
            case GERMAN ->
                chance(0.5)
                        ? day + ". " + MONATE[month] + ' ' + year
                        : (chance(0.5) ? two(day) : day) + "." + (chance(0.5) ? two(month + 1) : month + 1) + '.'
                                + year;
            case FRENCH -> day + " " + MOIS[month] + ' ' + year;
            case SPANISH -> day + " de " + MESES[month] + " de " + year;
            case ITALIAN -> day + " " + MESI[month] + ' ' + year;
        };
    }

    String monthYear(Language language, int year) {
        int month = random.nextInt(12);
        return switch (language) {
            case ENGLISH -> pick(MONTHS[month], SHORT[month]) + ' ' + year;
            case GERMAN -> MONATE[month] + ' ' + year;
            case FRENCH -> MOIS[month] + ' ' + year;
            case SPANISH -> MESES[month] + " de " + year;
            case ITALIAN -> MESI[month] + ' ' + year;
        };
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }

    String pages(String dash) {
        int first = between(1, chance(0.8) ? 500 : 3000);
        return first + dash + (first + between(2, 40));
    }
}
