package reeve.output;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The lines without a newline: those that are held, and the open one, which must be broken off
/// before other output.
final class UnfinishedLines {
  /// Longer than the gaps within a line printed in pieces, but short for a prompt.
  private static final long PATIENCE = 100_000_000;

  private final Map<LineAssembler, Long> heldSince = new LinkedHashMap<>();
  private @Nullable LineAssembler open;

  /// Adds a held line, unless it was added before.
  void hold(LineAssembler lines, long now) {
    heldSince.putIfAbsent(lines, now);
  }

  void released(LineAssembler lines) {
    heldSince.remove(lines);
  }

  /// Sets the open line, after any other was broken off.
  void opened(LineAssembler lines) {
    open = lines;
  }

  void closed() {
    open = null;
  }

  /// True if a line is open.
  boolean isAnyOpen() {
    return open != null;
  }

  /// Ends the open line, if there is one.
  void breakOff() {
    if (open != null) {
      LineAssembler broken = open;
      open = null;
      broken.breakOff();
    }
  }

  /// Returns when the next held line is due, or [Long#MAX_VALUE].
  long nextShow() {
    return heldSince.isEmpty() ? Long.MAX_VALUE : firstHeldSince() + PATIENCE;
  }

  /// Shows the held lines that are due.
  void show(long now) {
    while (nextShow() <= now) {
      heldSince.keySet().iterator().next().show();
    }
  }

  /// Returns the time when the oldest held line was added.
  private long firstHeldSince() {
    return heldSince.values().iterator().next();
  }
}
