package reeve.posix;

import java.nio.ByteBuffer;
import reeve.libc.Libc;
import reeve.libc.Platform;

/// The soft limit of open files, getrlimit(2). Reeve raises its own if it needs more than its
/// caller allowed. A process inherits the limit at its start, so each start lowers it for a moment.
final class DescriptorLimit {
  private static final int RESERVE = 64; // what the JVM and reeve have open besides pipes

  private final Libc libc;
  private final ByteBuffer limit = Libc.memory(Platform.RLIMIT_SIZE);
  private final long inherited;
  private final long hard;
  private long own;

  DescriptorLimit(Libc libc) {
    this.libc = libc;
    libc.getrlimit(limit);
    inherited = limit.getLong(0);
    hard = limit.getLong(Long.BYTES);
    own = inherited;
  }

  /// Raises the limit for this number of pipes, up to the hard limit.
  void allow(int pipes) {
    long wanted = (long) pipes + RESERVE;
    if (Long.compareUnsigned(wanted, own) > 0) {
      own = Long.compareUnsigned(2 * wanted, hard) < 0 ? 2 * wanted : hard;
      set(own);
    }
  }

  /// Goes back to the caller's limit; open descriptors stay open.
  void lower() {
    if (own != inherited) {
      set(inherited);
    }
  }

  /// Undoes [#lower()].
  void raise() {
    if (own != inherited) {
      set(own);
    }
  }

  private void set(long soft) {
    limit.putLong(0, soft);
    libc.setrlimit(limit);
  }
}
