package org.ibid.citations.quotation;

/** Somebody whom the document has named, as far as it has told who it is. */
final class Person {

    private String name;
    private final String surname;
    private boolean male;
    private boolean female;
    private int paragraph;

    Person(PrintedName printed) {
        this.name = printed.full();
        this.surname = printed.surname();
    }

    /** The fullest name so far. */
    String name() {
        return name;
    }

    /** Of the latest paragraph that was about this person or named them. */
    int paragraph() {
        return paragraph;
    }

    /** Notes that the person is named again, perhaps more fully. */
    void named(PrintedName printed, int paragraph) {
        if (printed.isFull() && name.indexOf(' ') < 0) {
            name = printed.full();
        }
        male |= printed.male();
        female |= printed.female();
        this.paragraph = paragraph;
    }

    /** Notes that a paragraph is about the person. */
    void seen(int paragraph) {
        this.paragraph = paragraph;
    }

    /** Notes that "he", else "she", stood for the person. */
    void noteGender(boolean he) {
        male |= he;
        female |= !he;
    }

    /** "Lee" for Ann Lee, "Ann" for Ann Lee. */
    boolean isCalled(String word) {
        return surname.equals(word)
                || name.length() > word.length() && name.startsWith(word) && name.charAt(word.length()) == ' ';
    }

    /** Whether "he", else "she", may stand for the person: nothing tells against it, or something for it. */
    boolean fits(boolean he) {
        return he ? male || !female : female || !male;
    }
}
