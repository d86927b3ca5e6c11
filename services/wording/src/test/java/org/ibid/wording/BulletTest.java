package org.ibid.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BulletTest {

    @ParameterizedTest
    @ValueSource(strings = {"• Lamps", "•Lamps", "- Lamps", "–\u00a0Lamps", "*  Lamps"})
    void theTextBeginsBehindTheBullet(String line) {
        assertThat(line.substring(Bullet.end(line, 0, line.length()))).isEqualTo("Lamps");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-Lamps", "———. The Lamps", "*Lamps*", "Lamps", "•", "- ", ""})
    void whatIsNoBulletIsText(String line) {
        assertThat(Bullet.begins(line)).isFalse();
    }
}
