package org.ibid.fetcher.adapter;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.ibid.fetcher.address.AddressGuard;

/**
 * Resolves each host once, for the very connection that is made, redirects included: an address that the guard refuses is
 * never connected to, and a name that resolves anew cannot slip past a check made before.
 */
final class GuardedResolver implements DnsResolver {

    /** A host that stands for an address in the private network. */
    static final class AddressRefused extends UnknownHostException {

        private static final long serialVersionUID = 1L;

        AddressRefused(String message) {
            super(message);
        }
    }

    private final AddressGuard guard;

    GuardedResolver(AddressGuard guard) {
        this.guard = guard;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = SystemDefaultDnsResolver.INSTANCE.resolve(host);
        for (InetAddress address : addresses) {
            Optional<String> refusal = guard.refusal(address);
            if (refusal.isPresent()) {
                throw new AddressRefused(
                        host + " is " + address.getHostAddress() + " (" + refusal.get()
                                + "): only public addresses are fetched; for local trials set ibid.fetcher.allow-private-addresses");
            }
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
