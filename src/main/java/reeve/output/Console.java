package reeve.output;

import java.util.Set;

/// All that reeve prints on standard output: the lines of the processes, and its own.
public abstract class Console {
  private static final Lines NOWHERE = new Silence();

  private final OutputBuffer out;
  private final Set<String> quiet;
  private final UnfinishedLines unfinished = new UnfinishedLines();

  /// @param quiet names of processes that are not to be heard
  Console(OutputBuffer out, Set<String> quiet) {
    this.out = out;
    this.quiet = quiet;
  }

  /// Where the bytes wait until they are written.
  public final OutputBuffer out() {
    return out;
  }

  /// The lines of a process.
  ///
  /// @param position of its type in the Procfile, which decides the colour
  public final Lines linesOf(String name, int position) {
    return quiet.contains(name) ? NOWHERE : assemble(format(name, position));
  }

  /// Prints what reeve has to say.
  public abstract void report(Notice notice);

  /// How many columns of a terminal stand before the text of a line.
  public abstract int prefixColumns();

  /// When [#showHeld] has something to do, or [Long#MAX_VALUE].
  public final long nextShow() {
    return unfinished.nextShow();
  }

  /// Shows the parts of lines that have been held for a tenth of a second: prompts, perhaps.
  ///
  /// @param now nanoseconds since some moment
  public final void showHeld(long now) {
    unfinished.show(now);
  }

  /// How the lines of a process look.
  abstract LineFormat format(String name, int position);

  final Lines assemble(LineFormat format) {
    return new LineAssembler(format, unfinished);
  }
}
