package org.mithaq.account;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The demo has people whom anybody may sign in as, so it starts on this machine's loopback address and nowhere else. */
@Component
@Profile("demo")
final class DemoAddress {

    DemoAddress(@Value("${server.address:}") String address) {
        if (!isLoopback(address)) {
            throw new Refused(address.isBlank() ? "*" : address);
        }
    }

    private static boolean isLoopback(String address) {
        try {
            return !address.isBlank() && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    /** The demo was told to listen where others could reach it. */
    static final class Refused extends IllegalStateException {
        Refused(String address) {
            super("The demo listens on a loopback address only (server.address=127.0.0.1), not on " + address + ".");
        }
    }
}
