package reeve.posix;

import java.nio.ByteBuffer;

/// The TCP ports of this machine that are in use, ip(7) and ipv6(7).
public final class LoopbackPorts {
  private static final long SOCKET = Libc.function("socket");
  private static final long SETSOCKOPT = Libc.function("setsockopt");
  private static final long BIND = Libc.function("bind");

  private final Libc libc = new Libc();
  private final Descriptors descriptors = new Descriptors(libc);
  private final ByteBuffer one = Libc.memory(Integer.BYTES).putInt(0, 1);

  /// True if a port cannot be bound on 127.0.0.1 or on ::1 because another socket has it.
  public boolean isTaken(int port) {
    ByteBuffer ip4 = address(Platform.AF_INET, port, Platform.SOCKADDR_IN_SIZE);
    ip4.put(4, (byte) 127).put(7, (byte) 1);
    ByteBuffer ip6 = address(Platform.AF_INET6, port, Platform.SOCKADDR_IN6_SIZE);
    ip6.put(23, (byte) 1);
    return isTaken(Platform.AF_INET, ip4) || isTaken(Platform.AF_INET6, ip6);
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
    int socket = (int) libc.call(SOCKET, family, Platform.SOCK_STREAM, 0);
    if (socket < 0) {
      return false; // no such family here
    }
    // Without this a connection that has just ended would count.
    libc.call(
        SETSOCKOPT,
        socket,
        Platform.SOL_SOCKET,
        Platform.SO_REUSEADDR,
        Libc.address(one),
        one.capacity(),
        0);
    int bound = (int) libc.call(BIND, socket, Libc.address(address), address.capacity());
    boolean isTaken = bound < 0 && libc.errno() == Platform.EADDRINUSE;
    descriptors.close(socket);
    return isTaken;
  }
}
