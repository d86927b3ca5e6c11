package org.ibid.citations.reference;

import java.util.Random;

/** A made-up reference string under construction: fields and the signs between them, with broken punctuation where asked for. */
final class Draft {
    private final StringBuilder raw = new StringBuilder();
    private final StringBuilder labels = new StringBuilder();
    private final Random random;
    private final double damage;

    /** @param damage how often a sign between fields is doubled, dropped or loses its space */
    Draft(Random random, double damage) {
        this.random = random;
        this.damage = damage;
    }

    Draft put(Field field, String text) {
        String written = text;
        if (damage > 0) {
            written = damaged(text, field);
        }
        raw.append(written);
        labels.append(String.valueOf((char) field.index()).repeat(written.length()));
        return this;
    }

    Draft sign(String sign) {
        String written = sign;
        if (random.nextDouble() < damage) {
            written = switch (random.nextInt(6)) {
                case 0 -> sign.strip();
                case 1 -> "  " + sign;
                case 2 -> sign.strip() + sign;
                case 3 -> " " + sign.strip();
                case 4 -> "  " + sign.strip() + sign.strip();
                default -> sign + " ";
            };
            if (written.isEmpty()) {
                written = sign;
            }
        }
        raw.append(written);
        labels.append(String.valueOf((char) Field.OTHER.index()).repeat(written.length()));
        return this;
    }

    private String damaged(String text, Field field) {
        boolean glue = field == Field.AUTHOR || field == Field.DATE || field == Field.PLACE;
        if (glue && random.nextDouble() < damage) {
            return text.replace(", ", ",");
        }
        if (field == Field.DATE && random.nextDouble() < damage) {
            int space = text.indexOf(' ');
            return space > 0 ? text.substring(0, space) + text.substring(space + 1) : text;
        }
        return text;
    }

    TrainingExample example(String id) {
        String text = raw.toString();
        Tokens tokens = new Tokens(text);
        byte[] fields = new byte[tokens.count];
        for (int i = 0; i < tokens.count; i++) {
            fields[i] = (byte) labels.charAt(tokens.start[i]);
        }
        return new TrainingExample(id, text, fields);
    }
}
