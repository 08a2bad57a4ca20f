package reeve.output;

import java.util.function.LongFunction;
import java.util.function.LongSupplier;

/// The time in the prefix of each line.
///
/// @param clock ticks since 1970 in UTC; a tick is the resolution of the format
/// @param format the bytes to print for a tick, including a trailing blank
public record Timestamp(LongSupplier clock, LongFunction<byte[]> format) {
  /// No time.
  public static final Timestamp NONE = new Timestamp(() -> 0, tick -> new byte[0]);

  /// Returns the bytes for the current time.
  byte[] now() {
    return format.apply(clock.getAsLong());
  }
}
