package org.ibid.citations.reference;

/** Outlets, institutions and broadcasters, known ones and made-up ones of the same build. */
record InventedBodies(Lexis lexis) {
    private static final Vocabulary WORDS = Vocabulary.beside("invented-references.txt");

    private static final String[] PLACES_IN_NAMES = WORDS.of("place-in-name");
    private static final String[] OUTLET_NAMES = WORDS.of("outlet-name");
    private static final String[] OUTLETS = WORDS.of("outlet");
    private static final String[] BODIES = WORDS.of("body");
    private static final String[] SCOPE = WORDS.of("scope");
    private static final String[] SUBJECT = WORDS.of("subject");
    private static final String[] KIND = WORDS.of("kind");
    private static final String[] TOWNS = WORDS.of("town");

    String outlet() {
        if (lexis.chance(0.35)) {
            return lexis.pick(OUTLETS);
        }
        if (lexis.chance(0.15)) {
            return lexis.pick("London", "Harrowgate", "Pacific", "Northern", "American")
                    + ' '
                    + lexis.pick(WORDS.of("review"));
        }
        String name = lexis.pick(PLACES_IN_NAMES) + ' ' + lexis.pick(OUTLET_NAMES);
        return lexis.chance(0.3) ? "The " + name : name;
    }

    /** An institution: a known one, or one made of scope, subject and kind. */
    String body() {
        return switch (lexis.random.nextInt(12)) {
            case 0, 1 -> lexis.pick(BODIES);
            case 8 -> lexis.pick(TOWNS) + ' ' + lexis.pick(SUBJECT) + ' ' + lexis.pick(KIND);
            case 9 -> lexis.pick(TOWNS) + ' ' + lexis.pick(WORDS.of("district")) + ' ' + lexis.pick(KIND);
            case 10 -> lexis.pick(WORDS.of("union")) + ' ' + lexis.pick(WORDS.of("delegation"));
            case 11 ->
                lexis.pick(WORDS.of("members"))
                        + lexis.pick(" for ", " for ", " against ", " of ")
                        + lexis.pick(WORDS.of("cause"));
            case 2 -> "Ministry of " + lexis.pick(SUBJECT) + lexis.pick("", " and " + lexis.pick(SUBJECT));
            case 3 ->
                lexis.pick(WORDS.of("office")) + " for " + lexis.pick(SUBJECT)
                        + lexis.pick(" Policy", " Research", "", " Affairs");
            case 4 ->
                lexis.pick(SCOPE) + ' ' + lexis.pick(KIND) + " of " + lexis.pick(SUBJECT)
                        + lexis.pick("", " and " + lexis.pick(SUBJECT));
            case 5 -> {
                String name = lexis.pick(SCOPE) + ' ' + lexis.pick(SUBJECT) + ' ' + lexis.pick(KIND);
                yield name + " (" + name.replaceAll("[^A-Z]", "") + ")";
            }
            case 6 ->
                lexis.pick(SCOPE) + ' ' + lexis.pick(SUBJECT) + ' ' + lexis.pick(SUBJECT) + ' ' + lexis.pick(KIND);
            default -> lexis.pick(SCOPE) + ' ' + lexis.pick(SUBJECT) + ' ' + lexis.pick(KIND);
        };
    }

    String broadcaster() {
        return lexis.pick(WORDS.of("broadcaster"));
    }
}
