package reeve.output;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/// All that reeve prints on standard output: the lines of the processes and its own.
public final class Console {
  private static final String SYSTEM = "system";

  private final OutputBuffer out;
  private final Palette palette;
  private final Timestamp timestamp;
  private final int width;
  private final LineAssembler system;

  /// @param width the length of the longest process name
  public Console(OutputBuffer out, Palette palette, Timestamp timestamp, int width) {
    this.out = out;
    this.palette = palette;
    this.timestamp = timestamp;
    this.width = Math.max(width, SYSTEM.length());
    this.system = lines(SYSTEM, palette.onSystem());
  }

  /// Where the bytes wait until they are written.
  public OutputBuffer out() {
    return out;
  }

  /// The lines of a process.
  ///
  /// @param position of its type in the Procfile, which decides the colour
  public LineAssembler linesOf(String name, int position) {
    return lines(name, palette.on(position));
  }

  /// Prints a line of reeve's own.
  public void system(String message) {
    byte[] line = (message + "\n").getBytes(ISO_8859_1);
    system.feed(line, line.length);
  }

  private LineAssembler lines(String name, byte[] on) {
    return new LineAssembler(new Prefix(timestamp, on, name, width, palette.off()), out);
  }
}
