package org.ibid.stage.adapter;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.DnsResolver;
import org.ibid.stage.address.AddressGuard;

/**
 * Resolves a host of an HttpClient once, for the very connection that is made, redirects included: an address that the guard refuses is
 * never connected to, and a name that resolves anew cannot slip past a check made before.
 */
public final class GuardedResolver implements DnsResolver {

    /** A host that stands for an address in the private network. */
    public static final class AddressRefused extends UnknownHostException {

        private static final long serialVersionUID = 1L;

        AddressRefused(String message) {
            super(message);
        }
    }

    /** RFC 6761, 6.3: whatever the resolver would say. */
    private static final Pattern LOCAL = Pattern.compile("(.*\\.)?localhost\\.?");

    private final DnsResolver names;
    private final AddressGuard guard;
    private final Set<String> trusted;
    private final String remedy;

    /**
     * @param names asked once for each connection
     * @param trusted hosts that may have any address
     * @param remedy what may be asked, and the settings that say so
     */
    public GuardedResolver(DnsResolver names, AddressGuard guard, Set<String> trusted, String remedy) {
        this.names = names;
        this.guard = guard;
        this.trusted = trusted;
        this.remedy = remedy;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        if (trusted.contains(host)) {
            return names.resolve(host);
        }
        if (LOCAL.matcher(host).matches()) {
            throw new AddressRefused(host + " is this machine: " + remedy);
        }
        InetAddress[] addresses = names.resolve(host);
        for (InetAddress address : addresses) {
            Optional<String> refusal = guard.refusal(address);
            if (refusal.isPresent()) {
                throw new AddressRefused(
                        host + " is " + address.getHostAddress() + " (" + refusal.get() + "): " + remedy);
            }
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
