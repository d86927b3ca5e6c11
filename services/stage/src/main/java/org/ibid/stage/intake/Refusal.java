package org.ibid.stage.intake;

import java.util.Objects;

/** An intake that was understood and can't be taken: what is wrong with it, for its publisher. */
final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;

    Refusal(String code, String message) {
        super(Reasons.cut(message));
        this.code = code;
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }

    String code() {
        return code;
    }
}
