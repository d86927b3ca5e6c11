package org.ibid.normalizer.latex;

import org.jspecify.annotations.Nullable;

/** Short LaTeX of one line as what it prints: labels, the pages of a citation, fields of a database. Formulas stay as they are written. */
final class Words {

    private Words() {}

    static String of(String latex) {
        Input input = new Input(latex);
        StringBuilder out = new StringBuilder(latex.length());
        for (int c = input.next(); c != Input.END; c = input.next()) {
            switch (c) {
                case '\\' -> out.append(command(input));
                case '{', '}' -> {}
                case '~', '\n' -> out.append(' ');
                case '$' -> out.append('$').append(input.formula("$"));
                case '`' -> out.append(input.take("`") ? '“' : '‘');
                case '\'' -> out.append(input.take("'") ? '”' : '’');
                case '-' -> out.append(input.take("--") ? "—" : input.take("-") ? "–" : "-");
                default -> out.appendCodePoint(c);
            }
        }
        return out.toString().strip();
    }

    private static String command(Input input) {
        String name = input.name();
        if (Letters.isAccent(name)) {
            return Letters.accented(name, input.argument(20));
        }
        @Nullable String sign = Letters.sign(name);
        if (!name.isEmpty() && Character.isLetter(name.charAt(0))) {
            input.skipSpace();
        }
        return sign == null ? name.equals(" ") || name.equals(",") ? " " : "" : sign;
    }
}
