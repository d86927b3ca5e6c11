package org.ibid.citations.reference;

import org.ibid.citations.reference.Lexis.Language;

/** Titles put together from word lists: Romance works, English news headlines and web pages, reports and laws. */
final class InventedTitles {
    private static final Vocabulary WORDS = Vocabulary.beside("invented-titles.txt");
    private static final String[] WHO = WORDS.of("who");
    private static final String[] DOES = WORDS.of("does");
    private static final String[] WHAT = WORDS.of("what");
    private final Lexis lexis;

    InventedTitles(Lexis lexis) {
        this.lexis = lexis;
    }

    String romance(Language language) {
        return switch (language) {
            case FRENCH ->
                lexis.pick(WORDS.of("french-subject"))
                        + ' '
                        + lexis.pick(WORDS.of("french-of"))
                        + lexis.pick(
                                "",
                                " en France",
                                " : une approche sociologique",
                                ". Enquête sur les quartiers",
                                " aujourd'hui");
            case SPANISH ->
                lexis.pick(WORDS.of("spanish-subject"))
                        + ' '
                        + lexis.pick(WORDS.of("spanish-of"))
                        + lexis.pick(
                                "",
                                " en España",
                                ": un estudio comparado",
                                " y sus consecuencias",
                                ". Nuevas perspectivas");
            default ->
                lexis.pick(WORDS.of("italian-subject"))
                        + ' '
                        + lexis.pick(WORDS.of("italian-of"))
                        + lexis.pick("", " in Italia", ": uno studio", " nel Novecento", ". Un'analisi critica");
        };
    }

    String headline() {
        String title = lexis.pick(WHO) + ' ' + lexis.pick(DOES) + ' ' + lexis.pick(WHAT);
        title = switch (lexis.random.nextInt(14)) {
            case 0 -> title + " - report";
            case 11 ->
                title
                        + lexis.pick(" - ", " – ", " — ")
                        + lexis.pick(WORDS.of("reporter"))
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
                    + lexis.pick(WORDS.of("report-of"));
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
        return lexis.pick(WORDS.of("page"))
                + lexis.pick("", ": " + lexis.pick(WHAT), " " + lexis.between(1998, 2024), " for schools and colleges");
    }

    String report() {
        return lexis.pick(WORDS.of("report-opening"))
                + ' '
                + lexis.pick(WORDS.of("report-subject"))
                + lexis.pick("", " " + lexis.between(1990, 2024), ": final report", ": summary for policymakers");
    }
}
