package org.ibid.fetcher.robots;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RobotsRulesTest {

    private static RobotsRules rules(String... lines) {
        return RobotsRules.parse(String.join("\n", lines).getBytes(UTF_8), "Ibid/0.1 (archive@courier.example)");
    }

    @Test
    void theGroupOfOurNameWinsOverTheGroupOfAll() {
        RobotsRules rules = rules("User-agent: *", "Disallow: /", "User-agent: IBID", "Disallow: /private");
        assertThat(rules.allows("https://courier.example/lamps")).isTrue();
        assertThat(rules.allows("https://courier.example/private/x")).isFalse();
    }

    @Test
    void theLongestRuleWins() {
        RobotsRules rules = rules("User-agent: *", "Disallow: /a", "Allow: /a/open", "Disallow: /*.pdf$");
        assertThat(rules.allows("https://courier.example/a/x")).isFalse();
        assertThat(rules.allows("https://courier.example/a/open/x")).isTrue();
        assertThat(rules.allows("https://courier.example/b.pdf")).isFalse();
        assertThat(rules.allows("https://courier.example/b.pdf?x")).isTrue();
    }

    @Test
    void noFileAllowsAll() {
        assertThat(rules().allows("https://courier.example/")).isTrue();
        assertThat(rules().crawlDelay()).isEqualTo(Duration.ZERO);
    }

    @Test
    void theDelayIsTheSitesOwn() {
        assertThat(rules("User-agent: *", "Crawl-delay: 2.5").crawlDelay()).isEqualTo(Duration.ofMillis(2_500));
    }

    @Test
    void aLongDelayIsNoRefusal() {
        RobotsRules rules = rules("User-agent: *", "Crawl-delay: 86400");
        assertThat(rules.crawlDelay()).isEqualTo(Duration.ofDays(1));
        assertThat(rules.allows("https://courier.example/lamps")).isTrue();
        assertThat(rules("User-agent: *", "Crawl-delay: 1e300").allows("https://courier.example/"))
                .isTrue();
    }

    @Test
    void whateverTheBytesThereAreRules() {
        Random random = new Random(15);
        for (int round = 0; round < 500; round++) {
            byte[] file = new byte[random.nextInt(2_000)];
            random.nextBytes(file);
            RobotsRules.parse(file, "Ibid/0.1").allows("https://courier.example/");
        }
    }
}
