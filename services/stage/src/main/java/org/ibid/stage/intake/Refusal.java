package org.ibid.stage.intake;

/** An intake that was understood and can't be taken: what is wrong with it, for its publisher. */
final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;

    Refusal(String code, String message) {
        super(Reasons.cut(message));
        this.code = code;
    }

    String code() {
        return code;
    }
}
