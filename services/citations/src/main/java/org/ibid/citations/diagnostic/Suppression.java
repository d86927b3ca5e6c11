package org.ibid.citations.diagnostic;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.ibid.contracts.Diagnostic;

/** Diagnostics that a reader does not care for: by code ({@code reference.uncited}), or a family of them ({@code link.*}). */
public final class Suppression {

    public static final Suppression NONE = new Suppression(Set.of());

    private static final Pattern FORM = Pattern.compile("[a-z]+(-[a-z]+)*\\.([a-z]+(-[a-z]+)*|\\*)");

    private final Set<String> codes;

    private Suppression(Set<String> codes) {
        this.codes = codes;
    }

    /** @throws IllegalArgumentException for what is neither a code nor a family, and names it */
    public static Suppression of(Collection<String> codes) {
        for (String code : codes) {
            if (!FORM.matcher(code).matches()) {
                throw new IllegalArgumentException(
                        "not a diagnostic code: \"" + code + "\" (write reference.uncited, or link.* for a family)");
            }
        }
        return new Suppression(Set.copyOf(codes));
    }

    /** What either leaves out; of the codes given, what is no code suppresses nothing. */
    public Suppression and(Collection<String> more) {
        Set<String> all = new HashSet<>(codes);
        all.addAll(more);
        return new Suppression(all);
    }

    boolean covers(Diagnostic diagnostic) {
        String code = diagnostic.code();
        return codes.contains(code) || codes.contains(code.substring(0, code.indexOf('.') + 1) + '*');
    }
}
