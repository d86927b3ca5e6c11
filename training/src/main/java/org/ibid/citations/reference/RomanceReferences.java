package org.ibid.citations.reference;

import java.util.List;
import org.ibid.citations.reference.Lexis.Language;
import org.ibid.citations.reference.NameStyle.Person;

/** French, Spanish and Italian references, made up. */
record RomanceReferences(
        Lexis lexis,
        InventedTitles titles,
        Draft draft,
        GermanReferences.Persons persons,
        GermanReferences.Online online,
        Language language) {

    /** How a language writes what stands between the fields. */
    private record Words(
            String[] in,
            String[] edited,
            String[] editedBefore,
            String[] volume,
            String[] issue,
            String[] theses,
            String[] universities,
            String[] journals,
            String[] papers,
            String[] places,
            String[] presses,
            String[] editions,
            String[] etAl) {}

    private static String[] list(String... choices) {
        return choices;
    }

    private static final Words FRENCH = new Words(
            list("dans ", "in ", "in : ", "In: "),
            list(" (dir.), ", " (éd.), ", " (dir.). ", " (sous la dir. de), ", " (coord.), ", " (éds.), "),
            list(", sous la direction de ", ", dir. ", ", édité par "),
            list(", vol. ", ", t. ", " ", ", "),
            list(", n° ", " (", ", no ", ", nº "),
            list("thèse de doctorat", "Thèse", "mémoire de master", "thèse de 3e cycle", "HDR"),
            list("Université de Lyon", "Université Paris 1", "EHESS", "Université de Grenoble", "Sciences Po"),
            list(
                    "Revue française de sociologie",
                    "Annales de géographie",
                    "Cahiers du port",
                    "Population",
                    "Annales. Histoire, Sciences sociales",
                    "Revue d'histoire moderne et contemporaine",
                    "Actes de la recherche en sciences sociales",
                    "Politix",
                    "Genèses",
                    "Revue historique",
                    "Communications",
                    "Le Débat",
                    "Esprit",
                    "Vingtième siècle",
                    "Réseaux",
                    "L'Homme",
                    "Critique"),
            list(
                    "Le Monde",
                    "Libération",
                    "Le Figaro",
                    "La Croix",
                    "L'Humanité",
                    "Le Courrier du port",
                    "Ouest-France",
                    "Les Échos"),
            list(
                    "Paris",
                    "Lyon",
                    "Grenoble",
                    "Rennes",
                    "Toulouse",
                    "Bruxelles",
                    "Genève",
                    "Aix-en-Provence",
                    "Montréal",
                    "Lausanne"),
            list(
                    "Gallimard",
                    "Seuil",
                    "Presses universitaires de Grenoble",
                    "L'Harmattan",
                    "La Découverte",
                    "PUF",
                    "Fayard",
                    "Albin Michel",
                    "Éditions de Minuit",
                    "CNRS Éditions",
                    "Armand Colin",
                    "Presses universitaires de Rennes",
                    "Karthala",
                    "Flammarion",
                    "Payot"),
            list("2e éd", "3e édition revue", "nouv. éd", "rééd"),
            list(" et al.", " et alii", ", et al."));
    private static final Words SPANISH = new Words(
            list("en ", "En: ", "En ", "en: "),
            list(" (ed.), ", " (eds.), ", " (coord.), ", " (coords.): ", " (comp.), ", " (dir.), "),
            list(", edición de ", ", ed. de ", ", coordinado por "),
            list(", vol. ", " ", ", ", ", núm. "),
            list(", núm. ", "(", ", n.º ", ", nº "),
            list("tesis doctoral", "Tesis de maestría", "Tesis doctoral inédita", "tesis de licenciatura"),
            list(
                    "Universidad de Salamanca",
                    "Universidad Complutense",
                    "UNAM",
                    "Universidad de Sevilla",
                    "El Colegio de México"),
            list(
                    "Revista de Estudios Sociales",
                    "Cuadernos de Historia",
                    "Papers",
                    "Hispania",
                    "Revista de Occidente",
                    "Historia Mexicana",
                    "Revista Española de Investigaciones Sociológicas",
                    "Estudios de Historia",
                    "Anuario de Estudios Americanos",
                    "Arbor",
                    "Ayer"),
            list(
                    "El País",
                    "La Vanguardia",
                    "El Mundo",
                    "ABC",
                    "La Jornada",
                    "Clarín",
                    "La Nación",
                    "El Correo del Puerto"),
            list(
                    "Madrid",
                    "Barcelona",
                    "México",
                    "Buenos Aires",
                    "Bogotá",
                    "Sevilla",
                    "Valencia",
                    "Santiago de Chile",
                    "Lima",
                    "México, D. F."),
            list(
                    "Alianza Editorial",
                    "Ariel",
                    "Siglo XXI",
                    "Cátedra",
                    "Fondo de Cultura Económica",
                    "Crítica",
                    "Taurus",
                    "Anagrama",
                    "Tecnos",
                    "Paidós",
                    "Akal",
                    "Gedisa",
                    "Planeta",
                    "Universidad de Salamanca",
                    "CSIC",
                    "Marcial Pons"),
            list("2ª ed", "3.ª edición", "2ª reimpr", "ed. revisada"),
            list(" et al.", " y otros", ", et al."));
    private static final Words ITALIAN = new Words(
            list("in ", "In: ", "in: ", "in "),
            list(" (a cura di), ", " (a c. di), ", " (a cura di). ", " (ed.), "),
            list(", a cura di ", ", a c. di "),
            list(", vol. ", " ", ", ", ", XX, "),
            list(", n. ", "(", ", fasc. ", ", nr. "),
            list("tesi di dottorato", "Tesi di laurea", "tesi di laurea magistrale"),
            list(
                    "Università di Bologna",
                    "Università degli Studi di Milano",
                    "Sapienza Università di Roma",
                    "Università di Pisa"),
            list(
                    "Rivista di storia",
                    "Quaderni urbani",
                    "Studi storici",
                    "Quaderni storici",
                    "Rivista storica italiana",
                    "Belfagor",
                    "Il Mulino",
                    "Passato e presente",
                    "Rassegna italiana di sociologia",
                    "Archivio storico",
                    "Lettere italiane",
                    "Stato e mercato"),
            list(
                    "La Repubblica",
                    "Corriere della Sera",
                    "La Stampa",
                    "Il Sole 24 Ore",
                    "Il Messaggero",
                    "Il Giornale del porto"),
            list(
                    "Roma",
                    "Milano",
                    "Bologna",
                    "Torino",
                    "Firenze",
                    "Roma-Bari",
                    "Napoli",
                    "Venezia",
                    "Padova",
                    "Palermo"),
            list(
                    "Il Mulino",
                    "Laterza",
                    "Einaudi",
                    "FrancoAngeli",
                    "Feltrinelli",
                    "Carocci",
                    "Donzelli",
                    "Mondadori",
                    "Olschki",
                    "Viella",
                    "Sellerio",
                    "Giuffrè",
                    "Bompiani",
                    "Edizioni di Storia e Letteratura",
                    "Bollati Boringhieri"),
            list("2ª ed", "3a edizione", "nuova ed", "ristampa"),
            list(" et al.", " e altri", ", et al."));

    private Words words() {
        return switch (language) {
            case SPANISH -> SPANISH;
            case ITALIAN -> ITALIAN;
            default -> FRENCH;
        };
    }

    void write() {
        int year = lexis.year();
        NameStyle style = NameStyle.random(lexis, language);
        List<Person> authors = persons.of(language, 3);
        String names = (lexis.chance(0.3) ? style.direct() : style).write(authors);
        draft.put(Field.AUTHOR, lexis.chance(0.05) ? names + lexis.pick(words().etAl) : names);
        boolean early = lexis.chance(0.4);
        if (early) {
            String before = lexis.pick(" (", " (", ", ", ". ");
            draft.sign(before)
                    .put(Field.DATE, year + (lexis.chance(0.1) ? "a" : ""))
                    .sign(GermanReferences.closing(before, lexis.pick(", ", ". ", " ", ": ")));
        } else {
            draft.sign(lexis.pick(", ", ", ", ". ", ": "));
        }
        switch (lexis.random.nextInt(12)) {
            case 0, 1, 2, 3 -> article(year, early);
            case 4, 5, 6, 7 -> book(year, early);
            case 8, 9 -> chapter(year, early);
            case 10 -> newspaper(year, early);
            default -> thesis(year, early);
        }
        online.add(language, year, 0.15);
    }

    private void title(double quoted, String after) {
        String title = titles.romance(language);
        if (lexis.chance(quoted)) {
            String[] marks = lexis.pick("« | »", "«|»", "“|”", "\"|\"").split("\\|");
            draft.sign(marks[0]).put(Field.TITLE, title).sign(marks[1] + after);
        } else {
            draft.put(Field.TITLE, title).sign(after);
        }
    }

    private void date(int year, boolean early, String before, String after) {
        if (!early) {
            draft.sign(before)
                    .put(Field.DATE, lexis.chance(0.1) ? lexis.monthYear(language, year) : String.valueOf(year))
                    .sign(GermanReferences.closing(before, after));
        }
    }

    private void pages(String before) {
        draft.sign(before).put(Field.PAGES, lexis.pages(lexis.pick("-", "–", "-")));
    }

    private void article(int year, boolean early) {
        title(0.65, lexis.pick(", ", ", ", ". "));
        if (lexis.chance(0.3)) {
            draft.sign(lexis.pick(words().in));
        }
        draft.put(Field.JOURNAL, lexis.pick(words().journals));
        draft.sign(lexis.pick(words().volume))
                .put(
                        Field.VOLUME,
                        lexis.chance(0.15)
                                ? lexis.pick("XII", "XLV", "III", "LX")
                                : String.valueOf(lexis.between(1, 120)));
        if (lexis.chance(0.6)) {
            String before = lexis.pick(words().issue);
            draft.sign(before)
                    .put(Field.ISSUE, String.valueOf(lexis.between(1, 12)))
                    .sign(before.endsWith("(") ? ")" : "");
        }
        date(year, early, lexis.pick(", ", " ("), lexis.pick("", ")"));
        pages(lexis.pick(", p. ", ", pp. ", ", ", ": ", " : "));
    }

    private void imprint(int year, boolean early) {
        String place = lexis.pick(words().places);
        String press = lexis.pick(words().presses);
        if (lexis.chance(0.75)) {
            draft.put(Field.PLACE, place)
                    .sign(lexis.pick(", ", " : ", ": ", ", "))
                    .put(Field.PUBLISHER, press);
        } else {
            draft.put(Field.PUBLISHER, press);
            if (lexis.chance(0.6)) {
                draft.sign(", ").put(Field.PLACE, place);
            }
        }
        date(year, early, lexis.pick(", ", " "), "");
    }

    private void book(int year, boolean early) {
        title(0.08, lexis.pick(", ", ". "));
        if (lexis.chance(0.1)) {
            draft.put(Field.EDITION, lexis.pick(words().editions)).sign(lexis.pick("., ", ", "));
        }
        imprint(year, early);
        if (lexis.chance(0.15)) {
            draft.sign(", ")
                    .put(Field.PAGES, String.valueOf(lexis.between(90, 600)))
                    .sign(lexis.pick(" p", " p.", " pp."));
        } else if (lexis.chance(0.15)) {
            draft.sign(", ").sign(lexis.pick("p. ", "pp. ")).put(Field.PAGES, String.valueOf(lexis.between(9, 400)));
        }
    }

    private void chapter(int year, boolean early) {
        title(0.6, lexis.pick(", ", ". ", ", "));
        draft.sign(lexis.pick(words().in));
        NameStyle style = NameStyle.random(lexis, language);
        String editors = (lexis.chance(0.6) ? style.direct() : style).write(persons.of(language, 2));
        if (lexis.chance(0.65)) {
            draft.put(Field.EDITOR, editors).sign(lexis.pick(words().edited));
            draft.put(Field.BOOK, titles.romance(language));
        } else {
            draft.put(Field.BOOK, titles.romance(language))
                    .sign(lexis.pick(words().editedBefore))
                    .put(Field.EDITOR, editors);
        }
        draft.sign(lexis.pick(", ", ". "));
        imprint(year, early);
        pages(lexis.pick(", p. ", ", pp. ", ", "));
    }

    private void newspaper(int year, boolean early) {
        title(0.7, lexis.pick(", ", ". "));
        draft.put(Field.JOURNAL, lexis.pick(words().papers)).sign(lexis.pick(", ", " "));
        draft.put(
                Field.DATE,
                early ? lexis.date(language, year).replaceAll(" (de )?\\d{4}$", "") : lexis.date(language, year));
        if (lexis.chance(0.5)) {
            draft.sign(", p. ").put(Field.PAGES, String.valueOf(lexis.between(1, 40)));
        }
    }

    private void thesis(int year, boolean early) {
        title(0.1, lexis.pick(", ", ". "));
        draft.put(Field.GENRE, lexis.pick(words().theses))
                .sign(", ")
                .put(Field.PUBLISHER, lexis.pick(words().universities));
        date(year, early, ", ", "");
    }
}
