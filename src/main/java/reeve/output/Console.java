package reeve.output;

import java.util.Set;

/// Standard output: the lines of the processes, and reeve's notices.
public abstract class Console {
  private static final Lines NOWHERE = new Silence();

  private final OutputBuffer out;
  private final Set<String> quiet;
  private final UnfinishedLines unfinished = new UnfinishedLines();

  /// @param quiet names of processes whose output is hidden
  Console(OutputBuffer out, Set<String> quiet) {
    this.out = out;
    this.quiet = quiet;
  }

  /// Returns the buffer of standard output.
  public final OutputBuffer out() {
    return out;
  }

  /// Returns the lines of a process.
  ///
  /// @param position of its type in the Procfile, which decides the colour
  public final Lines linesOf(String name, int position) {
    return quiet.contains(name) ? NOWHERE : assemble(format(name, position));
  }

  /// Prints a notice.
  public abstract void report(Notice notice);

  /// Returns the width of the prefix in columns.
  public abstract int prefixColumns();

  /// Returns when [#showHeld] is due, or [Long#MAX_VALUE].
  public final long nextShow() {
    return unfinished.nextShow();
  }

  /// Shows incomplete lines held for a tenth of a second, which may be prompts.
  ///
  /// @param now nanoseconds on a monotonic clock
  public final void showHeld(long now) {
    unfinished.show(now);
  }

  /// Returns the format of a process's lines.
  abstract LineFormat format(String name, int position);

  final Lines assemble(LineFormat format) {
    return new LineAssembler(format, unfinished);
  }
}
