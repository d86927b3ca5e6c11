package org.ibid.citations.reference;

import java.util.List;

/** Finds a date: its year wherever it stands, then month and day beside it. */
record WorkDates(WorkWords words) {
    /** How many words beside the year a date may reach. */
    private static final int NEAR = 4;

    /** @param parts year, month and day, as many as are known */
    void label(List<Integer> parts, Field field) {
        String year = String.valueOf(parts.getFirst());
        for (int i = 0; i < words.count(); i++) {
            String word = words.get(i);
            if (words.isFree(i) && (word.equals(year) || word.length() == 5 && word.startsWith(year))) {
                words.label(i, field);
            }
        }
        if (parts.size() == 1) {
            return;
        }
        for (int round = 0; round < NEAR; round++) {
            for (int i = 0; i < words.count(); i++) {
                if (words.isFree(i) && isPart(words.get(i), parts) && isBeside(i, field)) {
                    words.label(i, field);
                }
            }
        }
        for (int i = 1; i + 1 < words.count(); i++) {
            if (words.isFree(i) && words.is(i - 1, field) && words.is(i + 1, field)) {
                words.label(i, field);
            }
        }
    }

    private boolean isBeside(int i, Field field) {
        for (int k = Math.max(0, i - 2); k <= Math.min(words.count() - 1, i + 2); k++) {
            int between = (k + i) / 2;
            boolean free = Math.abs(k - i) <= 1 || words.isFree(between) || words.is(between, field);
            if (words.is(k, field) && free) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPart(String word, List<Integer> parts) {
        if (Words.is(word, Words.MONTH) || "年月日".contains(word)) {
            return true;
        }
        for (int part : parts.subList(1, parts.size())) {
            if (word.equals(String.valueOf(part)) || word.equals("0" + part)) {
                return true;
            }
        }
        return word.equals("th") || word.equals("st") || word.equals("nd") || word.equals("rd");
    }
}
