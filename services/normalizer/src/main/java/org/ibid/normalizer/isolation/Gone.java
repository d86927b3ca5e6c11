package org.ibid.normalizer.isolation;

/** A child ended before it had an answer, for what is no fault of the document's as far as one can see. */
final class Gone extends Exception {

    private static final long serialVersionUID = 1L;

    private final How how;

    enum How {
        /** With exit code 0, as an idle one ends: a race between its end and a new document. */
        QUIETLY,
        /** By a signal that cannot be caught, as the kernel sends when memory runs out, and operators do. */
        KILLED,
        /** By a signal that stops all that runs, or because its document did not come. */
        STOPPED
    }

    Gone(How how, int code) {
        super("the parser process ended with code " + code);
        this.how = how;
    }

    How how() {
        return how;
    }
}
