package reeve.system;

import java.nio.ByteBuffer;
import reeve.libc.Libc;
import reeve.libc.Platform;

/// The TCP ports of this machine that are in use, ip(7) and ipv6(7).
public final class LoopbackPorts {
  private final Libc libc = new Libc();

  /// True if a port cannot be bound on 127.0.0.1 or on ::1 because another socket has it. With
  /// `SO_REUSEADDR`, macOS refuses only the same address, so it is asked for all addresses too
  /// (`in_pcbbind` of xnu, bsd/netinet/in_pcb.c).
  public boolean isTaken(int port) {
    ByteBuffer ip4 = address(Platform.AF_INET, port, Platform.SOCKADDR_IN_SIZE);
    ByteBuffer ip6 = address(Platform.AF_INET6, port, Platform.SOCKADDR_IN6_SIZE);
    boolean isTaken =
        Platform.IS_MACOS && (isTaken(Platform.AF_INET, ip4) || isTaken(Platform.AF_INET6, ip6));
    ip4.put(4, (byte) 127).put(7, (byte) 1);
    ip6.put(23, (byte) 1);
    return isTaken || isTaken(Platform.AF_INET, ip4) || isTaken(Platform.AF_INET6, ip6);
  }

  private static ByteBuffer address(int family, int port, int size) {
    ByteBuffer address = Libc.memory(size);
    if (Platform.IS_MACOS) {
      address.put(0, (byte) size).put(1, (byte) family);
    } else {
      address.putShort(0, (short) family);
    }
    return address.put(2, (byte) (port >> 8)).put(3, (byte) port);
  }

  private boolean isTaken(int family, ByteBuffer address) {
    int socket = libc.socket(family);
    if (socket < 0) {
      return false; // no such family here
    }
    // Without this a connection that has just ended would count.
    libc.setsockopt(socket, Platform.SO_REUSEADDR);
    boolean isTaken = libc.bind(socket, address) < 0 && libc.errno() == Platform.EADDRINUSE;
    libc.close(socket);
    return isTaken;
  }
}
