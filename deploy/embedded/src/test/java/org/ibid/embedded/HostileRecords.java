package org.ibid.embedded;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Records that nobody should send, from a seed: made up, and mutated from messages that are right. */
final class HostileRecords {

    private static final String[] WRONG = {
        "null",
        "{}",
        "[]",
        "[null]",
        "true",
        "-1",
        "1e400",
        "9".repeat(400),
        "\"\"",
        "\"\\ud83d\"",
        "\"\\u0000\"",
        "{\"a\":{\"b\":[1]}}"
    };
    private static final String[] WHOLE = {
        "",
        " ",
        "null",
        "{}",
        "[]",
        "0",
        "\"id\"",
        "true",
        "{\"id\":null}",
        "{\"id\":\"x\",\"revision\":1}",
        "\u0000",
        "NaN",
        "{"
    };

    private final Random random;
    private final String topic;
    private final List<String> templates;

    HostileRecords(long seed, String topic, List<String> templates) {
        this.random = new Random(seed);
        this.topic = topic;
        this.templates = templates;
    }

    ProducerRecord<byte[], byte[]> next() {
        byte[] key = key();
        var record = new ProducerRecord<>(topic, key, value());
        if (random.nextInt(4) == 0) {
            headers(record);
        }
        return record;
    }

    private byte[] key() {
        return switch (random.nextInt(12)) {
            case 0 -> null;
            case 1 -> new byte[0];
            case 2 -> noise(1 + random.nextInt(40));
            case 3 -> random.nextInt(40) == 0 ? noise(1 << 20) : noise(1000);
            case 4 -> "\ud83d".getBytes(UTF_8);
            default -> ("hostile-" + random.nextInt(50)).getBytes(UTF_8);
        };
    }

    private byte[] value() {
        return switch (random.nextInt(14)) {
            case 0 -> null;
            case 1 -> WHOLE[random.nextInt(WHOLE.length)].getBytes(UTF_8);
            case 2 -> noise(random.nextInt(2000));
            case 3 -> nested();
            case 4 -> cut(template());
            case 5 -> flipped(template());
            case 6 -> template().getBytes(UTF_16);
            case 7 -> ("\ufeff" + template()).getBytes(UTF_8);
            case 8 -> wrapped().getBytes(UTF_8);
            // the beginning of a zstd frame
            case 9 ->
                Arrays.copyOf(new byte[] {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd, 0x24, 0x7f}, 6 + random.nextInt(20));
            case 10 ->
                template()
                        .replaceFirst("\"id\":\"[^\"]*\"", Matcher.quoteReplacement("\"id\":" + id()))
                        .getBytes(UTF_8);
            case 11 -> template().getBytes(ISO_8859_1);
            default -> mutated(template()).getBytes(UTF_8);
        };
    }

    private String id() {
        return switch (random.nextInt(6)) {
            case 0 -> "\"\\ud83d lone\"";
            case 1 -> "\"" + "x".repeat(100_000) + "\"";
            case 2 -> "\"../..\"";
            case 3 -> "\"a\\nb\\u0000\"";
            case 4 -> "{\"$ne\":null}";
            default -> "\" \"";
        };
    }

    private String template() {
        return templates.get(random.nextInt(templates.size())).replace("@", "hostile-" + random.nextInt(50));
    }

    /** A value somewhere in it replaced by one of another kind. */
    private String mutated(String json) {
        String mutated = json;
        for (int n = 1 + random.nextInt(3); n > 0; n--) {
            int colon = mutated.indexOf("\":", random.nextInt(mutated.length()));
            if (colon < 0) {
                continue;
            }
            int start = colon + 2;
            int end = endOfValue(mutated, start);
            mutated = mutated.substring(0, start) + WRONG[random.nextInt(WRONG.length)] + mutated.substring(end);
        }
        return mutated;
    }

    private static int endOfValue(String json, int start) {
        int depth = 0;
        boolean quoted = false;
        for (int i = start; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c == '"' && json.charAt(i - 1) != '\\') {
                quoted = !quoted;
            } else if (!quoted && (c == '{' || c == '[')) {
                depth++;
            } else if (!quoted && (c == '}' || c == ']')) {
                if (depth-- == 0) {
                    return i;
                }
            } else if (!quoted && depth == 0 && c == ',') {
                return i;
            }
        }
        return json.length();
    }

    private String wrapped() {
        String type = random.nextBoolean() ? "com.example.order.v1" : "org.ibid.document.intake.v1";
        String data = random.nextInt(3) == 0
                ? "\"data_base64\":\"%%%\""
                : "\"data\":" + (random.nextBoolean() ? template() : WRONG[random.nextInt(WRONG.length)]);
        return "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/x\",\"type\":\"" + type + "\"," + data + "}";
    }

    private byte[] nested() {
        int depth = 1 << random.nextInt(17);
        String open = random.nextBoolean() ? "[" : "{\"metadata\":";
        String deep = open.repeat(depth);
        return (random.nextBoolean()
                        ? deep
                        : template().replaceFirst("\\{\"url\"", "{\"metadata\":" + deep + ",\"url\""))
                .getBytes(UTF_8);
    }

    private byte[] cut(String json) {
        byte[] bytes = json.getBytes(UTF_8);
        return Arrays.copyOf(bytes, random.nextInt(bytes.length));
    }

    private byte[] flipped(String json) {
        byte[] bytes = json.getBytes(UTF_8);
        for (int n = 1 + random.nextInt(8); n > 0; n--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private void headers(ProducerRecord<byte[], byte[]> record) {
        switch (random.nextInt(6)) {
            case 0 -> record.headers().add("ce_type", "com.example.other".getBytes(UTF_8));
            case 1 -> record.headers().add("ce_type", null).add("ce_id", new byte[0]);
            case 2 -> record.headers().add("ce_specversion", "0.3".getBytes(UTF_8));
            case 3 -> record.headers().add("dead-letter-reason", noise(5000)).add("__smallrye_generationId", noise(3));
            case 4 -> {
                for (int i = 0; i < 300; i++) {
                    record.headers().add("h" + i, noise(10));
                }
            }
            default -> record.headers().add("huge", noise(random.nextInt(60) == 0 ? 2 << 20 : 20_000));
        }
    }

    private byte[] noise(int length) {
        byte[] noise = new byte[length];
        random.nextBytes(noise);
        return noise;
    }
}
