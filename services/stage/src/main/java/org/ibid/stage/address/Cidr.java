package org.ibid.stage.address;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A block of addresses and what it is for. Java reads an IPv4-mapped IPv6 address as the IPv4 address it is. */
record Cidr(byte[] prefix, int bits, String meaning) {

    private static final Pattern BLOCK = Pattern.compile("([0-9A-Fa-f:.]+)/(\\d{1,3}) (.+)");

    /**
     * Reads {@code 10.0.0.0/8 private}.
     *
     * @throws IllegalArgumentException when it is none
     */
    static Cidr parse(String line) {
        Matcher block = BLOCK.matcher(line);
        if (!block.matches()) {
            throw new IllegalArgumentException("not a block of addresses like 10.0.0.0/8: " + line);
        }
        byte[] prefix = InetAddress.ofLiteral(block.group(1)).getAddress();
        int bits = Integer.parseInt(block.group(2));
        if (bits > prefix.length * 8) {
            throw new IllegalArgumentException("an address has no " + bits + " bits: " + line);
        }
        return new Cidr(prefix, bits, block.group(3));
    }

    boolean contains(byte[] address) {
        if (address.length != prefix.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit & 7);
            if ((address[bit >> 3] & mask) != (prefix[bit >> 3] & mask)) {
                return false;
            }
        }
        return true;
    }

    /** The IPv4 address that an IPv6 address carries from a byte on. */
    static byte[] slice(byte[] address, int from) {
        return Arrays.copyOfRange(address, from, from + 4);
    }
}
