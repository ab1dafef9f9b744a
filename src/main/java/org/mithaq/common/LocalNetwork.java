package org.mithaq.common;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;

/** Under which addresses others in the same network reach this machine. */
public final class LocalNetwork {

    private LocalNetwork() {}

    /** IPv4 addresses of private networks, such as {@code 192.168.1.20}; none when the machine is in no network. */
    public static List<String> addresses() {
        try {
            return NetworkInterface.networkInterfaces()
                    .filter(LocalNetwork::isUp)
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> address instanceof Inet4Address && address.isSiteLocalAddress())
                    .map(InetAddress::getHostAddress)
                    .sorted()
                    .toList();
        } catch (SocketException unknown) {
            return List.of();
        }
    }

    /** Whether a name under which the machine was asked means the machine itself only. */
    public static boolean isLoopback(String name) {
        return name.equals("localhost") || name.startsWith("127.") || name.equals("[::1]") || name.equals("::1");
    }

    private static boolean isUp(NetworkInterface network) {
        try {
            return network.isUp() && !network.isLoopback();
        } catch (SocketException unknown) {
            return false;
        }
    }
}
