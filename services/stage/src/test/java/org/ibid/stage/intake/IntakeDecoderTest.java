package org.ibid.stage.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.ibid.contracts.ContractJson;
import org.ibid.contracts.Intake;
import org.ibid.stage.Decoder.Incoming;
import org.ibid.stage.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class IntakeDecoderTest {

    private static final String PLAIN = "{\"url\":\"https://courier.example/a\"}";

    private final IntakeDecoder decoder = new IntakeDecoder();

    private static ConsumerRecord<byte[], byte[]> record(String value) {
        return new ConsumerRecord<>("documents.intake", 0, 0, null, value.getBytes(UTF_8));
    }

    @Test
    void plainJsonAsKcatSendsIt() throws Unreadable {
        Incoming<Submission> intake = decoder.decode(record(PLAIN));
        assertThat(intake.url()).isEqualTo("https://courier.example/a");
        assertThat(intake.value()).isInstanceOf(Submission.Accepted.class);
        assertThat(intake.id()).startsWith("url-").hasSize(36);
    }

    @Test
    void aBinaryCloudEvent() throws Unreadable {
        var record = record(PLAIN);
        record.headers()
                .add("ce_specversion", "1.0".getBytes(UTF_8))
                .add("ce_type", "org.ibid.document.intake.v1".getBytes(UTF_8));
        assertThat(decoder.decode(record)).isEqualTo(decoder.decode(record(PLAIN)));
    }

    @Test
    void aStructuredCloudEvent() throws Unreadable {
        String event =
                "{\"specversion\":\"1.0\",\"type\":\"org.ibid.document.intake.v1\",\"id\":\"1\",\"source\":\"/x\",\"data\":"
                        + PLAIN + "}";
        assertThat(decoder.decode(record(event)).id())
                .isEqualTo(decoder.decode(record(PLAIN)).id());
    }

    @Test
    void aStructuredCloudEventWithBinaryData() throws Unreadable {
        String event = "{\"specversion\":\"1.0\",\"type\":\"org.ibid.document.intake.v1\",\"data_base64\":\""
                + Base64.getEncoder().encodeToString(PLAIN.getBytes(UTF_8)) + "\"}";
        assertThat(decoder.decode(record(event)).id())
                .isEqualTo(decoder.decode(record(PLAIN)).id());
    }

    @Test
    void whatWasUploadedHasTheIdThatItsBytesWouldHaveInline() throws Unreadable {
        var uploaded = decoder.decode(record("{\"content\":{\"sha256\":\"" + Sha256.of("Hi".getBytes(UTF_8)) + "\"}}"));
        var inline = decoder.decode(record("{\"content\":{\"text\":\"Hi\"}}"));
        assertThat(uploaded.id()).isEqualTo(inline.id());
        assertThat(uploaded.value()).isInstanceOf(Submission.Uploaded.class);
    }

    @Test
    void anEventOfAnotherTypeIsRefusedByName() {
        var record = record(PLAIN);
        record.headers().add("ce_type", "org.ibid.document.intake.v2".getBytes(UTF_8));
        assertThatThrownBy(() -> decoder.decode(record))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("intake.v2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hello | not an intake",
                "null | JSON object",
                "[1,2] | JSON object",
                "'' | JSON object",
                "{\"url\":\"https://a.example/\"}{\"url\":\"https://b.example/\"} | Trailing token",
                "{\"specversion\":\"1.0\",\"type\":\"org.ibid.document.intake.v1\",\"data\":7} | no data object",
                "{\"specversion\":\"1.0\",\"type\":\"org.ibid.document.intake.v1\",\"data_base64\":\"%%\"} | not an intake",
                "{\"specversion\":\"1.0\",\"type\":\"org.ibid.document.intake.v1\",\"data_base64\":7} | not an intake",
                "{\"specversion\":\"1.0\"} | the CloudEvent's type is not",
                "{} | needs a url or content",
                "{\"content\":{}} | exactly one of text, base64 and sha256",
                "{\"content\":{\"text\":\"a\",\"base64\":\"YQ==\"}} | exactly one of text, base64 and sha256",
                "{\"content\":{\"sha256\":\"AB\"}} | 64 lower-case hex digits",
                "{\"content\":{\"base64\":\"YQ!!\"}} | is not base64",
                "{\"content\":{\"text\":\"a\"},\"id\":\"a\\u0000\"} | an id is",
                "{\"content\":{\"text\":\"a\"},\"id\":{}} | an id is",
                "{\"content\":{\"text\":\"a\"},\"id\":\"a/../b\"} | an id is",
                "{\"url\":\"ftp://x.example/\"} | http and https",
                "{\"url\":\"/relative\"} | http and https",
                "{\"url\":\"https://\"} | not a URL",
                "{\"url\":\"https://x.example/\",\"id\":\"/begins-with-slash\"} | an id is",
                "{\"url\":17,\"content\":{\"text\":[]}} | not an intake: a text is wanted at content.text",
                "{\"content\":\"the text itself\"} | not an intake: an object is wanted at content",
                "{\"content\":[\"a\"]} | not an intake: an object is wanted at content",
                "{\"content\":{\"text\":\"a\"},\"tags\":\"b\"} | not an intake: a list is wanted at tags",
                "{\"content\":{\"text\":\"a\"},\"metadata\":7} | not an intake: an object is wanted at metadata",
                "{\"url\":\"https://x.example/\",\"refresh\":\"maybe\"} | not an intake: true or false is wanted at refresh",
            })
    void whatCannotBeReadSaysWhy(String value, String reason) {
        assertThatThrownBy(() -> decoder.decode(record(value)))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"id\":\"a\"} | intake-empty | needs a url or content",
                "{\"id\":\"a\",\"url\":\"ftp://x.example/\"} | url | http and https",
                "{\"id\":\"a\",\"url\":\"https://\"} | url | not a URL",
                "{\"id\":\"a\",\"url\":17} | url | http and https",
                "{\"id\":\"a\",\"url\":{}} | intake-malformed | at url",
                "{\"id\":\"a\",\"content\":{}} | content-malformed | exactly one",
                "{\"id\":\"a\",\"url\":\"https://x.example/\",\"every\":\"weekly\"} | intake-malformed | P7D",
                "{\"id\":\"a\",\"url\":\"https://x.example/\",\"every\":\"PT1M\"} | intake-limit | an hour",
                "{\"id\":\"a\",\"content\":{\"text\":\"a\"},\"every\":\"P7D\"} | intake-malformed | needs a url",
                "{\"id\":\"a\",\"content\":\"text\"} | intake-malformed | at content",
                "{\"id\":\"a\",\"content\":{\"base64\":\"YQ=\"}} | content-malformed | not base64",
                "{\"id\":\"a\",\"content\":{\"text\":\"\\ud800\"}} | intake-malformed | surrogate",
                "{\"id\":\"a\",\"content\":{\"text\":\"a\",\"mediaType\":\"text/html\\r\\nX: y\"}} | intake-malformed | media type",
                "{\"id\":\"a\",\"content\":{\"base64\":\"YQ==\",\"charset\":\"utf-8\\r\\nX: y\"}} | intake-malformed | charset",
                "{\"id\":\"a\",\"content\":{\"text\":\"a\"},\"title\":\"\\udc00\"} | intake-malformed | title",
                "{\"id\":\"a\",\"content\":{\"text\":\"a\"},\"tags\":[null]} | intake-malformed | not an intake",
                "{\"id\":\"a\",\"content\":{\"text\":\"a\"},\"tags\":[\"\\ud800\"]} | intake-malformed | tags",
                "{\"id\":\"a\",\"content\":{\"text\":\"a\"},\"metadata\":{\"k\":[\"\\ud800\"]}} | intake-malformed | metadata",
                "{\"id\":\"a\",\"content\":{\"text\":\"a\"},\"metadata\":7} | intake-malformed | at metadata",
            })
    void whatBearsAnIdAndCannotBeTakenIsRefusedUnderThatId(String value, String code, String reason) throws Unreadable {
        Incoming<Submission> refused = decoder.decode(record(value));
        assertThat(refused.id()).isEqualTo("a");
        assertThat(refused.value()).isInstanceOfSatisfying(Submission.Refused.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.message()).contains(reason);
        });
        assertThatThrownBy(() -> decoder.decode(value.getBytes(UTF_8))).isInstanceOf(Unreadable.class);
    }

    static Stream<Arguments> overALimit() {
        String nested = "{\"k\":".repeat(17) + "1" + "}".repeat(17);
        return Stream.of(
                Arguments.of("url", "\"https://x.example/" + "y".repeat(8 << 10) + "\""),
                Arguments.of("title", "\"" + "t".repeat(2_001) + "\""),
                Arguments.of("tags", "[" + "\"t\",".repeat(100) + "\"t\"]"),
                Arguments.of("tags", "[\"" + "t".repeat(256) + "\"]"),
                Arguments.of("suppress", "[" + "\"a.b\",".repeat(100) + "\"a.b\"]"),
                Arguments.of("metadata", "{\"k\":\"" + "v".repeat(64 << 10) + "\"}"),
                Arguments.of("metadata", "{\"" + "k".repeat(256) + "\":1}"),
                Arguments.of("metadata", nested));
    }

    @ParameterizedTest
    @MethodSource
    void overALimit(String field, String json) throws Unreadable {
        String content = field.equals("url") ? "" : "\"content\":{\"text\":\"a\"},";
        Incoming<Submission> refused =
                decoder.decode(record("{\"id\":\"a\"," + content + "\"" + field + "\":" + json + "}"));
        assertThat(refused.value()).isInstanceOfSatisfying(Submission.Refused.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("intake-limit");
            assertThat(refusal.message()).contains(field);
        });
    }

    @Test
    void noReasonRepeatsADocument() {
        String text = "\"" + "secret! ".repeat(1 << 20) + "\"";
        for (String value : List.of(
                "{\"content\":" + text + "}",
                "{\"tags\":" + text + "}",
                "{\"url\":" + text + "}",
                text,
                text.substring(1),
                "{\"content\":{\"base64\":" + text + "}}",
                "{\"specversion\":\"1.0\",\"type\":" + text + "}")) {
            assertThatThrownBy(() -> decoder.decode(record(value))).isInstanceOfSatisfying(Unreadable.class, e -> {
                assertThat(e.getMessage()).hasSizeLessThanOrEqualTo(500);
                assertThat(String.valueOf(e.getCause())).hasSizeLessThanOrEqualTo(500);
            });
        }
    }

    @Test
    void inlineContentIsDecodedAndLeavesTheIntake() throws Unreadable {
        var submission = (Submission.Accepted)
                decoder.decode(record("{\"content\":{\"base64\":\"Z3L8\\nbg==\",\"charset\":\"iso-8859-1\"}}"))
                        .value();
        assertThat(submission.content().bytes()).isEqualTo(new byte[] {'g', 'r', (byte) 0xfc, 'n'});
        assertThat(submission.content().charset()).isEqualTo("iso-8859-1");
        assertThat(submission.intake().content()).isNull();
    }

    @Test
    void aTombstoneIsNoIntake() {
        var record = new ConsumerRecord<byte[], byte[]>("documents.intake", 0, 0, null, null);
        assertThatThrownBy(() -> decoder.decode(record)).isInstanceOf(Unreadable.class);
    }

    @Test
    void deepNestingIsUnreadable() {
        for (String open : List.of("[", "{\"metadata\":", "{\"id\":")) {
            assertThatThrownBy(() -> decoder.decode(record(open.repeat(200_000))))
                    .isInstanceOf(Unreadable.class);
        }
    }

    /** Whatever the bytes: an answer or {@link Unreadable}, and what is answered can be sent on. */
    @Test
    void damagedIntakesNeverThrowAnythingElse() throws Exception {
        List<String> seeds = List.of(
                PLAIN,
                "{\"id\":\"ä/b\",\"content\":{\"text\":\"grün \\ud83d\\ude00\"},\"title\":\"T\",\"tags\":[\"x\"],\"metadata\":{\"k\":[1,2.5e3,null,{\"l\":true}]}}",
                "{\"specversion\":\"1.0\",\"type\":\"org.ibid.document.intake.v1\",\"data\":" + PLAIN + "}",
                "{\"specversion\":\"1.0\",\"type\":\"org.ibid.document.intake.v1\",\"data_base64\":\""
                        + Base64.getEncoder().encodeToString(PLAIN.getBytes(UTF_8)) + "\"}",
                "{\"id\":17,\"content\":{\"base64\":\"YQ==\",\"mediaType\":\"text/html\",\"charset\":\"utf-8\"}}");
        String pieces = "{}[]\",:\\ud800\\u0000null1e999.-/truefalse\n\t";
        Random random = new Random(9);
        int taken = 0;
        for (int round = 0; round < 20_000; round++) {
            byte[] value = seeds.get(random.nextInt(seeds.size())).getBytes(UTF_8);
            for (int hits = 1 + random.nextInt(4); hits > 0; hits--) {
                value[random.nextInt(value.length)] = random.nextBoolean()
                        ? (byte) random.nextInt(256)
                        : (byte) pieces.charAt(random.nextInt(pieces.length()));
            }
            byte[] damaged = Arrays.copyOf(value, random.nextInt(4) == 0 ? random.nextInt(value.length) : value.length);
            try {
                Incoming<Submission> read =
                        decoder.decode(new ConsumerRecord<>("documents.intake", 0, round, null, damaged));
                assertThat(new String(read.id().getBytes(UTF_8), UTF_8)).isEqualTo(read.id());
                if (read.value() instanceof Submission.Accepted(Intake intake, InlineContent content)) {
                    assertThat(ContractJson.MAPPER.writeValueAsBytes(intake)).isNotEmpty();
                    taken++;
                }
            } catch (Unreadable e) {
                assertThat(e.getMessage()).hasSizeBetween(1, 500);
            }
        }
        assertThat(taken).isBetween(500, 19_500);
    }
}
