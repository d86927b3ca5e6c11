package org.ibid.enrichment.source;

/** One spelling for the two lengths of an ISBN (ISO 2108): thirteen digits without hyphens. */
final class Isbn {

    private Isbn() {}

    static String canonical(String isbn) {
        String digits = isbn.replaceAll("[^0-9xX]", "");
        if (digits.length() != 10) {
            return digits;
        }
        String body = "978" + digits.substring(0, 9);
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum += Character.digit(body.charAt(i), 10) * (i % 2 == 0 ? 1 : 3);
        }
        return body + (10 - sum % 10) % 10;
    }
}
