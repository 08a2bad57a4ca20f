package reeve.output;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Set;

/// Lines for people, each behind the time and the name of its process.
public final class TextConsole extends Console {
  private final PrefixStyle style;
  private final boolean isTerminal;
  private final Lines system;

  /// @param isTerminal whether a carriage return goes back to the begin of a line
  public TextConsole(OutputBuffer out, PrefixStyle style, boolean isTerminal, Set<String> quiet) {
    super(out, quiet);
    this.style = style;
    this.isTerminal = isTerminal;
    this.system = assemble(format(style.prefix(PrefixStyle.SYSTEM, onSystem())));
  }

  /// Our own lines go over the `^C` that a terminal shows of the key.
  private byte[] onSystem() {
    byte[] on = style.onSystem();
    return isTerminal ? ("\r" + new String(on, ISO_8859_1)).getBytes(ISO_8859_1) : on;
  }

  @Override
  public void report(Message message) {
    String text = message.text();
    String shown = message.isFailure() ? style.palette().failure(text) : text;
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
    return new PrefixedFormat(out(), prefix, isTerminal);
  }
}
