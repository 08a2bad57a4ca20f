package reeve.output;

import java.util.function.LongFunction;
import java.util.function.LongSupplier;

/// The time before each line.
///
/// @param clock ticks since 1970 in UTC; a tick is as long as what the format shows
/// @param format the bytes to print for a tick, with the blank behind them
public record Timestamp(LongSupplier clock, LongFunction<byte[]> format) {
  /// No time at all.
  public static final Timestamp NONE = new Timestamp(() -> 0, tick -> new byte[0]);

  /// The bytes for this moment.
  byte[] now() {
    return format.apply(clock.getAsLong());
  }
}
