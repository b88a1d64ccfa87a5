package org.folkmoot.web;

import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a request came from. What a request says of itself is believed only where the one who hands it over is one of our own
 * proxies, named by {@code folkmoot.proxies}: addresses or blocks such as {@code 10.0.0.0/8}, separated by commas.
 */
@Singleton
final class ClientAddress {
    private static final Pattern NUMERIC = Pattern.compile("[0-9a-fA-F:.]{2,45}");
    private static final int LONGEST_HEADER = 2_000;
    private static final int IPV6_NETWORK = 8;

    private final List<Block> proxies;

    /** The first {@code bits} bits of an address. */
    private record Block(byte[] start, int bits) {
        boolean holds(byte[] address) {
            if (address.length != start.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % 8;
                if ((address[bit / 8] & mask) != (start[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** @throws IllegalArgumentException when a proxy is no address and no block, so that we do not start with a hole */
    ClientAddress(@Property(name = "folkmoot.proxies", defaultValue = "") String proxies) {
        this.proxies = Arrays.stream(proxies.split(","))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .map(ClientAddress::block)
                .toList();
    }

    /** The network a request came from: an IPv4 address, or the 64 bits of IPv6 that one household or office has. */
    byte[] network(HttpRequest<?> request) {
        byte[] address =
                request.getRemoteAddress() == null || request.getRemoteAddress().getAddress() == null
                        ? new byte[4]
                        : request.getRemoteAddress().getAddress().getAddress();
        List<String> told = forwarded(request);
        // Each proxy adds at the end whom it heard from, so the list is believed from the end for as long as proxies
        // tell.
        for (int i = told.size() - 1; i >= 0 && ours(address); i--) {
            Optional<byte[]> before = numeric(told.get(i));
            if (before.isEmpty()) {
                break;
            }
            address = before.get();
        }
        return address.length > 4 ? Arrays.copyOf(address, IPV6_NETWORK) : address;
    }

    private boolean ours(byte[] address) {
        return proxies.stream().anyMatch(block -> block.holds(address));
    }

    private static List<String> forwarded(HttpRequest<?> request) {
        List<String> all = new ArrayList<>();
        for (String header : request.getHeaders().getAll("X-Forwarded-For")) {
            if (header.length() <= LONGEST_HEADER) {
                Arrays.stream(header.split(",")).map(String::strip).forEach(all::add);
            }
        }
        return all;
    }

    private static Block block(String text) {
        int slash = text.indexOf('/');
        byte[] start = numeric(slash < 0 ? text : text.substring(0, slash)).orElseThrow(() -> wrong(text));
        try {
            int bits = slash < 0 ? start.length * 8 : Integer.parseInt(text.substring(slash + 1));
            if (bits < 0 || bits > start.length * 8) {
                throw wrong(text);
            }
            return new Block(start, bits);
        } catch (NumberFormatException e) {
            throw wrong(text);
        }
    }

    private static IllegalArgumentException wrong(String text) {
        return new IllegalArgumentException("folkmoot.proxies names “" + text + "”, which is no address of a computer."
                + " Write addresses such as 10.0.0.7 or blocks such as 10.0.0.0/8, separated by commas.");
    }

    /** Only what is written in figures, so that no name is ever looked up. */
    private static Optional<byte[]> numeric(String text) {
        if (!NUMERIC.matcher(text).matches() || text.indexOf(':') < 0 && !text.matches("\\d+(\\.\\d+){3}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text).getAddress());
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
