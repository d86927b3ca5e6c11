package org.ibid.enrichment.access;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names by which only this machine is asked. Any other name may have been led here by whoever owns it, so that his pages are of the
 * same site as we are, for a browser (DNS rebinding).
 */
public final class ThisMachine {

    private static final Pattern LOOPBACK = Pattern.compile("127(?:\\.\\d{1,3}){3}|\\[?(?:0*:)*0*1]?");

    private ThisMachine() {}

    /** @param host of a request, without the port */
    public static boolean isNamed(@Nullable String host) {
        if (host == null) {
            return false;
        }
        String name = host.toLowerCase(Locale.ROOT);
        // what ends in localhost is nobody's to own (RFC 6761)
        return name.equals("localhost")
                || name.endsWith(".localhost")
                || LOOPBACK.matcher(name).matches();
    }
}
