package reeve.output;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The lines that lack their newline: those that are held, and the one that is shown already,
/// behind which nothing else may be printed.
final class UnfinishedLines {
  /// Who prints a line in pieces does so faster; who waits for an answer does not mind.
  private static final long PATIENCE = 100_000_000;

  private final Map<LineAssembler, Long> heldSince = new LinkedHashMap<>();
  private @Nullable LineAssembler open;

  /// Notes that a process holds part of a line, since now if not for longer.
  void hold(LineAssembler lines, long now) {
    heldSince.putIfAbsent(lines, now);
  }

  /// Notes that a process holds nothing any more.
  void released(LineAssembler lines) {
    heldSince.remove(lines);
  }

  /// Notes that the line of a process is open; any other must be broken off before.
  void opened(LineAssembler lines) {
    open = lines;
  }

  /// Notes that the open line has got its newline.
  void closed() {
    open = null;
  }

  /// Whether a line is open.
  boolean isAnyOpen() {
    return open != null;
  }

  /// Ends the line that is open, if there is one.
  void breakOff() {
    if (open != null) {
      LineAssembler broken = open;
      open = null;
      broken.breakOff();
    }
  }

  /// When the next part of a line is to be shown, or [Long#MAX_VALUE].
  long nextShow() {
    return heldSince.isEmpty() ? Long.MAX_VALUE : firstHeldSince() + PATIENCE;
  }

  /// Shows what has been held for long enough.
  void show(long now) {
    while (nextShow() <= now) {
      heldSince.keySet().iterator().next().show();
    }
  }

  /// Since when the one that has waited longest waits.
  private long firstHeldSince() {
    return heldSince.values().iterator().next();
  }
}
