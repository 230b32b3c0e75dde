package jp.kyodo.security;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Tells which addresses belong to one household: an IPv4 address stands for itself, of an
 * IPv6 address everybody gets a whole /64.
 */
final class Network {

	private static final int PREFIX_BYTES = 8;

	private Network() {
	}

	static String of(String address) {
		if (!address.contains(":")) {
			return address;
		}
		try {
			InetAddress parsed = InetAddress.getByName(address);
			if (parsed instanceof Inet6Address) {
				return HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), PREFIX_BYTES)) + "/64";
			}
			return parsed.getHostAddress();
		}
		catch (UnknownHostException ex) {
			return address;
		}
	}

}
