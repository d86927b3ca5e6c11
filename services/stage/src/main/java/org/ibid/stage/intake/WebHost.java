package org.ibid.stage.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.IDN;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Reads the host of a URL as browsers do (WHATWG URL, 3.5): {@code 0177.1}, {@code 2130706433} and full-width digits are the IPv4
 * address that they are for a browser. What can't be read so is refused, and never read as something else.
 */
final class WebHost {

    // ß, final sigma and the joiners: the JDK's IDNA2003 would map them to another name than browsers ask for
    private static final Pattern DEVIATION = Pattern.compile("[\u00df\u03c2\u200c\u200d]");

    private static final Pattern FORBIDDEN = Pattern.compile("[\\x00-\\x20#/:<>?@\\[\\\\\\]^|%\\x7f]");
    private static final Pattern IPV6 = Pattern.compile("\\[[0-9A-Fa-f.]*:[0-9A-Fa-f:.]+\\]");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+|0[xX][0-9A-Fa-f]*");
    private static final long IPV4_END = 1L << 32;

    private WebHost() {}

    /**
     * @return in ASCII and lower case; an IPv4 address in dotted decimal, an IPv6 address in brackets
     * @throws IllegalArgumentException when it is no host, with the reason
     */
    static String parse(String host) {
        if (host.startsWith("[")) {
            return ipv6(host);
        }
        String decoded = percentDecoded(host);
        if (DEVIATION.matcher(decoded).find()) {
            throw new IllegalArgumentException("write the host in its xn-- form");
        }
        String ascii = IDN.toASCII(decoded, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        if (ascii.isEmpty() || ascii.equals(".") || FORBIDDEN.matcher(ascii).find()) {
            throw new IllegalArgumentException("its host is none");
        }
        List<String> parts = new ArrayList<>(Arrays.asList(ascii.split("\\.", -1)));
        if (parts.size() > 1 && parts.getLast().isEmpty()) {
            parts.removeLast();
        }
        return NUMBER.matcher(parts.getLast()).matches() ? ipv4(parts) : ascii;
    }

    private static String ipv6(String host) {
        if (!IPV6.matcher(host).matches()) {
            throw new IllegalArgumentException("its host is no IPv6 address");
        }
        InetAddress address = InetAddress.ofLiteral(host.substring(1, host.length() - 1));
        return address instanceof Inet6Address ? "[" + address.getHostAddress() + "]" : address.getHostAddress();
    }

    private static String ipv4(List<String> parts) {
        if (parts.size() > 4) {
            throw new IllegalArgumentException("its host is no IPv4 address");
        }
        long address = 0;
        for (int i = 0; i < parts.size() - 1; i++) {
            address = address << 8 | number(parts.get(i), 256);
        }
        int left = 8 * (5 - parts.size());
        address = address << left | number(parts.getLast(), IPV4_END >> 32 - left);
        byte[] bytes = ByteBuffer.allocate(4).putInt((int) address).array();
        try {
            return InetAddress.getByAddress(bytes).getHostAddress();
        } catch (UnknownHostException e) {
            throw new AssertionError("four bytes are an address", e);
        }
    }

    private static long number(String digits, long end) {
        if (!NUMBER.matcher(digits).matches() || digits.length() > 64) {
            throw new IllegalArgumentException("its host is no IPv4 address");
        }
        boolean hex = digits.startsWith("0x");
        boolean octal = !hex && digits.length() > 1 && digits.startsWith("0");
        String significant = digits.replaceFirst(hex ? "^0x0*" : "^0+", "");
        try {
            long value = significant.isEmpty() ? 0 : Long.parseLong(significant, hex ? 16 : octal ? 8 : 10);
            if (value < end) {
                return value;
            }
        } catch (NumberFormatException e) {
            // an 8 in an octal number, or too many digits for any part of an address
        }
        throw new IllegalArgumentException("its host is no IPv4 address");
    }

    private static String percentDecoded(String host) {
        byte[] bytes = host.getBytes(UTF_8);
        ByteBuffer decoded = ByteBuffer.allocate(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            int high = i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(bytes[i + 2], 16);
            if (bytes[i] == '%' && low >= 0) {
                decoded.put((byte) (high << 4 | low));
                i += 2;
            } else {
                decoded.put(bytes[i]);
            }
        }
        try {
            return UTF_8.newDecoder().decode(decoded.flip()).toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("its host is not UTF-8", e);
        }
    }
}
