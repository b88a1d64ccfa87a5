package org.folkmoot.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpRequestWrapper;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;

class ClientAddressTest {

    /** Asks from a peer, with what it says of whom it heard from. */
    private static byte[] network(String proxies, String peer, String... told) throws UnknownHostException {
        var request = HttpRequest.GET("/");
        for (String header : told) {
            request.getHeaders().add("X-Forwarded-For", header);
        }
        InetSocketAddress address = new InetSocketAddress(InetAddress.getByName(peer), 4242);
        return new ClientAddress(proxies).network(new HttpRequestWrapper<>(request) {
            @Override
            public InetSocketAddress getRemoteAddress() {
                return address;
            }
        });
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    @Test
    void whatAStrangerSaysOfItselfIsNotBelieved() throws UnknownHostException {
        assertArrayEquals(bytes(203, 0, 113, 9), network("", "203.0.113.9", "198.51.100.1"));
        assertArrayEquals(bytes(203, 0, 113, 9), network("10.0.0.0/8", "203.0.113.9", "198.51.100.1"));
    }

    @Test
    void ourProxiesAreBelievedFromTheEnd() throws UnknownHostException {
        assertArrayEquals(bytes(198, 51, 100, 1), network("10.0.0.0/8", "10.1.2.3", "198.51.100.1"));
        assertArrayEquals(
                bytes(198, 51, 100, 1),
                network("10.0.0.0/8, 192.0.2.7", "192.0.2.7", "1.1.1.1, 198.51.100.1, 10.9.9.9"));
        assertArrayEquals(bytes(198, 51, 100, 1), network("10.0.0.0/8", "10.1.2.3", "1.1.1.1", "198.51.100.1"));
        assertArrayEquals(bytes(10, 1, 2, 3), network("10.0.0.0/8", "10.1.2.3", "localhost"), "no name is looked up");
        assertArrayEquals(bytes(10, 1, 2, 3), network("10.0.0.0/8", "10.1.2.3"));
    }

    @Test
    void ofAnIpv6AddressTheNetworkCounts() throws UnknownHostException {
        assertArrayEquals(network("", "2001:db8:1:2:aaaa::1"), network("", "2001:db8:1:2:bbbb::2"));
        assertArrayEquals(bytes(0x20, 1, 0xd, 0xb8, 0, 1, 0, 2), network("::1", "::1", "2001:db8:1:2:bbbb::2"));
    }

    @Test
    void aProxyThatIsNoAddressIsRefusedAtTheStart() {
        for (String wrong : new String[] {"proxy.example", "10.0.0.0/33", "10.0.0.0/x", "10.0.0"}) {
            assertTrue(assertThrows(IllegalArgumentException.class, () -> new ClientAddress(wrong))
                    .getMessage()
                    .contains(wrong));
        }
    }
}
