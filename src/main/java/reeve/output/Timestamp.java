package reeve.output;

import java.util.function.LongFunction;
import java.util.function.LongSupplier;

/// The time of day before each line.
///
/// @param clock seconds since 1970 in UTC
/// @param format the bytes to print for such a second, with the blank behind them
public record Timestamp(LongSupplier clock, LongFunction<byte[]> format) {
  /// No time at all.
  public static final Timestamp NONE = new Timestamp(() -> 0, second -> new byte[0]);
}
