package org.ibid.fetcher.robots;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** What a site asks of crawlers in its robots.txt (RFC 9309). */
public final class RobotsRules {

    /** As much of a file is read; RFC 9309, 2.5 asks for no less. */
    public static final int MAX_BYTES = 500 << 10;

    /** In logs. */
    private static final int WARNINGS = 5;

    private final BaseRobotRules rules;

    private RobotsRules(BaseRobotRules rules) {
        this.rules = rules;
    }

    /**
     * @param file the beginning of a robots.txt; empty where the site has none: then all is allowed
     * @param userAgent ours, of which the name before the slash counts
     */
    public static RobotsRules parse(byte[] file, String userAgent) {
        String name = userAgent.split("[/\\s]", 2)[0].toLowerCase(Locale.ROOT);
        return new RobotsRules(new SimpleRobotRulesParser(Long.MAX_VALUE, WARNINGS)
                .parseContent("robots.txt", file, "text/plain", List.of(name)));
    }

    public boolean allows(String url) {
        return rules.isAllowed(url);
    }

    /** Between two requests, however long the site asks for: that is no word that it is not to be asked. Zero where it asks for none. */
    public Duration crawlDelay() {
        return Duration.ofMillis(Math.max(0, rules.getCrawlDelay()));
    }
}
