package org.ibid.citations.reference;

import org.ibid.citations.reference.Lexis.Language;

/** Titles put together from word lists: Romance works, English news headlines and web pages, reports and laws. */
final class InventedTitles {
    private final Lexis lexis;

    InventedTitles(Lexis lexis) {
        this.lexis = lexis;
    }

    String romance(Language language) {
        return switch (language) {
            case FRENCH ->
                lexis.pick(
                                "La crise",
                                "Les politiques",
                                "L'histoire",
                                "Le travail",
                                "La naissance",
                                "Les enjeux",
                                "Le temps",
                                "L'invention",
                                "Pour une histoire",
                                "La fin",
                                "Une sociologie",
                                "Le gouvernement",
                                "Mémoires",
                                "Les origines",
                                "L'espace")
                        + ' '
                        + lexis.pick(
                                "de la ville",
                                "du logement",
                                "de l'école",
                                "des associations",
                                "de l'immigration",
                                "du climat",
                                "des élites",
                                "de la nation",
                                "des sentiments",
                                "du patrimoine",
                                "de l'État",
                                "des savoirs")
                        + lexis.pick(
                                "",
                                " en France",
                                " : une approche sociologique",
                                ". Enquête sur les quartiers",
                                " aujourd'hui");
            case SPANISH ->
                lexis.pick(
                                "La reforma",
                                "El desarrollo",
                                "Las políticas",
                                "Historia",
                                "La crisis",
                                "Los orígenes",
                                "El fin",
                                "La invención",
                                "Hacia una teoría",
                                "La memoria",
                                "Los límites",
                                "El gobierno",
                                "Las fronteras",
                                "Una sociología")
                        + ' '
                        + lexis.pick(
                                "de la educación",
                                "del trabajo",
                                "de la vivienda",
                                "del sistema público",
                                "de las ciudades",
                                "de la nación",
                                "del Estado",
                                "de los sentimientos",
                                "de las élites",
                                "de la memoria")
                        + lexis.pick(
                                "",
                                " en España",
                                ": un estudio comparado",
                                " y sus consecuencias",
                                ". Nuevas perspectivas");
            default ->
                lexis.pick(
                                "La riforma",
                                "Il lavoro",
                                "Le politiche",
                                "Storia",
                                "La crisi",
                                "I problemi",
                                "La fine",
                                "L'invenzione",
                                "Per una storia",
                                "La memoria",
                                "I confini",
                                "Il governo",
                                "Le origini",
                                "Una sociologia")
                        + ' '
                        + lexis.pick(
                                "della scuola",
                                "del territorio",
                                "della città",
                                "dei partiti",
                                "del mercato",
                                "della nazione",
                                "dello Stato",
                                "delle élite",
                                "dei sentimenti")
                        + lexis.pick("", " in Italia", ": uno studio", " nel Novecento", ". Un'analisi critica");
        };
    }

    private static final String[] WHO = {
        "Minister",
        "Council",
        "Government",
        "Officials",
        "Police",
        "Rebels",
        "Scientists",
        "Company",
        "Union",
        "Court",
        "Senator",
        "Mayor",
        "Regulator",
        "Army",
        "Hospital",
        "Farmers",
        "Watchdog",
        "Ministry",
        "Central bank",
        "Activists",
        "President Okello"
    };
    private static final String[] DOES = {
        "denies",
        "confirms",
        "rejects",
        "approves",
        "delays",
        "investigates",
        "warns of",
        "admits",
        "defends",
        "seeks",
        "blocks",
        "says",
        "agrees",
        "to review",
        "under fire over",
        "accused of",
        "plans",
        "ends",
        "halts",
        "faces"
    };
    private static final String[] WHAT = {
        "claims over bridge contract",
        "new housing plan",
        "secret payments",
        "flood defences",
        "arms shipment",
        "school closures",
        "water shortage",
        "data leak",
        "border talks",
        "tax inquiry",
        "rail strike",
        "harbour deal",
        "chemical attack report",
        "election delay",
        "budget cuts",
        "price rise",
        "oil spill",
        "refugee camp",
        "ceasefire offer",
        "hospital merger"
    };

    String headline() {
        String title = lexis.pick(WHO) + ' ' + lexis.pick(DOES) + ' ' + lexis.pick(WHAT);
        title = switch (lexis.random.nextInt(14)) {
            case 0 -> title + " - report";
            case 11 ->
                title
                        + lexis.pick(" - ", " – ", " — ")
                        + lexis.pick("Channel 7", "NBC News", "Morning Globe", "Lakeside Post", "BBC", "Redmoor Herald")
                        + lexis.pick(" report", "", " poll", " investigation");
            case 12 ->
                lexis.pick(WHO)
                        + lexis.pick(" 'spent millions' ", " ‘knew of risk’ ", " \"ignored\" ", " 'had no part' in ")
                        + lexis.pick(WHAT)
                        + lexis.pick("", " – officials", " - report", ": court");
            case 1 -> title + " – " + lexis.pick("source", "officials", "inquiry", "minister");
            case 2 -> "‘" + title + "’";
            case 3 -> "Exclusive: " + title;
            case 4 -> title + ", " + lexis.pick("says report", "officials say", "court hears", "leaked memo shows");
            case 5 ->
                "Who " + lexis.pick("paid for", "built", "armed", "sold") + " the "
                        + lexis.pick("bridge", "rebels", "dam", "clinic") + "?";
            case 6 -> "Inside " + lexis.pick("Harrowgate", "the ministry", "the port", "Redmoor") + ": " + title;
            case 7 ->
                "Why the " + lexis.pick("harbour", "levy", "treaty", "census") + " matters in "
                        + lexis.between(1990, 2024);
            case 8 ->
                lexis.pick("The", "A")
                        + ' '
                        + lexis.pick("Red Line and the Rat Line", "Case for Caution", "Long Road Back", "Quiet War")
                        + lexis.pick("", ": " + title);
            case 9 ->
                "How " + lexis.pick("we", "they", "a small town") + " lost the "
                        + lexis.pick("river", "archive", "vote");
            case 10 ->
                lexis.pick("Statement on", "Questions about", "Notes on", "Timeline of") + ' ' + lexis.pick(WHAT);
            default -> title;
        };
        if (lexis.chance(0.06)) {
            title = lexis.pick(WHO)
                    + lexis.pick(
                            " ‘knew of risk’",
                            " 'paid millions'",
                            " “misled” inquiry",
                            " 'under threat'",
                            " \"ready to talk\"")
                    + lexis.pick(" - ", " – ", " — ")
                    + lexis.pick(
                            "Channel 7 report",
                            "NBC report",
                            "report",
                            "officials",
                            "Morning Globe poll",
                            "leaked memo",
                            "UN envoy");
        }
        return lexis.chance(0.4) ? titleCase(title) : title;
    }

    static String titleCase(String text) {
        StringBuilder out = new StringBuilder(text);
        for (int i = 1; i < out.length(); i++) {
            boolean small = text.startsWith("of ", i)
                    || text.startsWith("the ", i)
                    || text.startsWith("and ", i)
                    || text.startsWith("to ", i);
            if (out.charAt(i - 1) == ' ' && !small) {
                out.setCharAt(i, Character.toUpperCase(out.charAt(i)));
            }
        }
        return out.toString();
    }

    String page() {
        return lexis.pick(
                        "About us",
                        "Annual statistics",
                        "Frequently asked questions",
                        "Key facts",
                        "Country profile",
                        "Press releases",
                        "Guidelines for applicants",
                        "Open data portal",
                        "History of the society",
                        "Safety information",
                        "Fact sheet")
                + lexis.pick("", ": " + lexis.pick(WHAT), " " + lexis.between(1998, 2024), " for schools and colleges");
    }

    String report() {
        return lexis.pick(
                        "Annual report",
                        "Review of",
                        "Inquiry into",
                        "Assessment of",
                        "Global survey of",
                        "Trends in",
                        "State of the")
                + ' '
                + lexis.pick(
                        "coastal waters",
                        "public procurement",
                        "rural schools",
                        "the media",
                        "river basins",
                        "child labour")
                + lexis.pick("", " " + lexis.between(1990, 2024), ": final report", ": summary for policymakers");
    }
}
