package org.ibid.enrichment.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.ibid.enrichment.access.Keys.Holder;
import org.ibid.stage.intake.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeysTest {

    private static String sha256(String key) {
        return Sha256.of(key.getBytes(UTF_8));
    }

    private static String basic(String pair) {
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8));
    }

    @Test
    void aKeyIsKnownByItsHashAndGivesItsHoldersRole() throws Exception {
        Keys keys = Keys.parse(List.of(
                "# the desk",
                "desk reader " + sha256("open sesame"),
                "",
                "  night operator\t" + sha256("o") + " # both"));
        assertThat(keys.holder("open sesame")).contains(new Holder("desk", Role.READER));
        assertThat(keys.holder("o")).contains(new Holder("night", Role.OPERATOR));
        assertThat(keys.holder("")).isEmpty();
        assertThat(keys.holder(sha256("open sesame"))).isEmpty();
        assertThat(Keys.parse(List.of("# none")).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"desk reader", "desk king %s", "desk reader secret", "desk reader %s more"})
    void aLineThatCantBeMeantIsNamed(String line) {
        assertThatThrownBy(() -> Keys.parse(List.of("#", line.formatted(sha256("x")))))
                .isInstanceOf(Keys.BadLine.class)
                .hasMessageStartingWith("line 2: ");
    }

    @Test
    void oneKeyIsNoTwoHolders() {
        assertThatThrownBy(() -> Keys.parse(List.of("a reader " + sha256("x"), "b operator " + sha256("x"))))
                .hasMessageStartingWith("line 2: this key");
    }

    @Test
    void anOperatorMayDoWhatAPublisherMayAndAPublisherWhatAReader() {
        assertThat(Role.OPERATOR.includes(Role.READER)).isTrue();
        assertThat(Role.PUBLISHER.includes(Role.PUBLISHER)).isTrue();
        assertThat(Role.READER.includes(Role.PUBLISHER)).isFalse();
        assertThat(Role.PUBLISHER.includes(Role.OPERATOR)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"Bearer abc, abc", "bearer  abc , abc", "Token abc,", "Bearer,", "'',", "Basic ???,"})
    void aBearersTokenIsAKey(String header, String key) {
        assertThat(Authorization.key(header).orElse(null)).isEqualTo(key);
    }

    @Test
    void aTokenHasTheFormOfOneAndGivesTheGreatestOfItsRoles() {
        assertThat(Authorization.isToken("a.b.c")).isTrue();
        assertThat(Authorization.isToken("mH7xV0k_-3")).isFalse();
        assertThat(Role.greatest(List.of("staff", "publisher", "reader"))).contains(Role.PUBLISHER);
        assertThat(Role.greatest(List.of("Operator", "root"))).isEmpty();
    }

    @Test
    void whoHasNotAskedForAWhileIsForgottenAndStillHasHisShare() {
        Allowance allowance = new Allowance(1);
        for (int n = 0; n < 30_000; n++) {
            assertThat(allowance.take("subject-" + n, Duration.ofMillis(n).toNanos()))
                    .isZero();
        }
        long late = Duration.ofSeconds(40).toNanos();
        assertThat(allowance.take("subject-0", late)).isZero();
        assertThat(allowance.take("subject-0", late)).isZero();
        assertThat(allowance.take("subject-0", late)).isPositive();
    }

    @Test
    void aPasswordIsAKeyWhateverItsName() {
        assertThat(Authorization.key(basic("anybody:a:b"))).contains("a:b");
        assertThat(Authorization.key(basic("anybody"))).isEmpty();
        assertThat(Authorization.key(null)).isEmpty();
    }

    @Test
    void whoAsksTooOftenWaitsAndNobodyElseDoes() {
        Allowance allowance = new Allowance(10);
        for (int i = 0; i < 20; i++) {
            assertThat(allowance.take("a", 0)).isZero();
        }
        assertThat(allowance.take("a", 0)).isEqualTo(Duration.ofMillis(100));
        assertThat(allowance.take("b", 0)).isZero();
        assertThat(allowance.take("a", Duration.ofMillis(99).toNanos())).isPositive();
        assertThat(allowance.take("a", Duration.ofMillis(101).toNanos())).isZero();
        assertThat(allowance.take("a", Duration.ofMillis(102).toNanos())).isPositive();
    }
}
