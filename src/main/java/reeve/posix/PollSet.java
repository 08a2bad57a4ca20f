package reeve.posix;

import java.nio.ByteBuffer;
import reeve.libc.Libc;
import reeve.libc.Platform;

/// The descriptors that one poll(2) waits for, in slots from 0.
final class PollSet {
  private static final int NANOS_A_MILLISECOND = 1_000_000;

  private final Libc libc;
  private ByteBuffer slots = Libc.memory(64 * Platform.POLLFD_SIZE);

  PollSet(Libc libc) {
    this.libc = libc;
  }

  /// Waits for a descriptor; one below 0 is passed over. No events but errors count for `events` 0.
  void set(int slot, int fd, short events) {
    if (slots.capacity() < (slot + 1) * Platform.POLLFD_SIZE) {
      slots = Libc.memory(2 * slots.capacity()).put(0, slots, 0, slots.capacity());
    }
    slots.putInt(slot * Platform.POLLFD_SIZE, fd);
    slots.putShort(slot * Platform.POLLFD_SIZE + Platform.POLLFD_EVENTS, events);
    slots.putShort(slot * Platform.POLLFD_SIZE + Platform.POLLFD_REVENTS, (short) 0);
  }

  /// Waits until something happens to the first `count` slots, the time has passed, or a signal
  /// interrupts. Then results of an earlier poll that were not cleared may still be there.
  ///
  /// @param nanos 0 or less to look only, [Long#MAX_VALUE] to wait without limit
  void poll(int count, long nanos) {
    long milliseconds =
        nanos == Long.MAX_VALUE
            ? -1
            : Math.min(Integer.MAX_VALUE, Math.ceilDiv(Math.max(0, nanos), NANOS_A_MILLISECOND));
    libc.poll(slots, count, (int) milliseconds);
  }

  /// True if one of the events happened to a slot in the last poll.
  boolean is(int slot, int events) {
    return (slots.getShort(slot * Platform.POLLFD_SIZE + Platform.POLLFD_REVENTS) & events) != 0;
  }

  /// Clears the result of a slot.
  void clear(int slot) {
    slots.putShort(slot * Platform.POLLFD_SIZE + Platform.POLLFD_REVENTS, (short) 0);
  }
}
