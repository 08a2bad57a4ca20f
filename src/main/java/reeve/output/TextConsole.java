package reeve.output;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Set;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/// Lines for people, each with the time and the name of its process.
public final class TextConsole extends Console {
  private final PrefixStyle style;
  private final boolean isTerminal;
  private final @Nullable IntSupplier window;
  private final Lines system;

  /// @param isTerminal true if standard output is a terminal
  /// @param window the width of a terminal to protect from control sequences, or null to print
  ///   bytes unchanged
  public TextConsole(
      OutputBuffer out,
      PrefixStyle style,
      boolean isTerminal,
      @Nullable IntSupplier window,
      Set<String> quiet) {
    super(out, quiet);
    this.style = style;
    this.isTerminal = isTerminal;
    this.window = window;
    this.system = assemble(format(style.prefix(PrefixStyle.SYSTEM, onSystem())));
  }

  /// Returns the colour of reeve's lines, after a carriage return on a terminal, because its echo
  /// `^C` must be overwritten.
  private byte[] onSystem() {
    byte[] on = style.onSystem();
    return isTerminal ? ("\r" + new String(on, ISO_8859_1)).getBytes(ISO_8859_1) : on;
  }

  @Override
  public void report(Notice notice) {
    String text = notice.text();
    String shown = notice.isFailure() ? style.palette().failure(text) : text;
    byte[] line = (shown + "\n").getBytes(ISO_8859_1);
    system.feed(line, line.length, 0);
  }

  @Override
  public int prefixColumns() {
    return style.columns();
  }

  @Override
  LineFormat format(String name, int position) {
    return format(style.prefix(name, style.on(position)));
  }

  private LineFormat format(Prefix prefix) {
    return window == null
        ? new PrefixedFormat(out(), prefix)
        : new ScreenFormat(out(), prefix, window);
  }
}
