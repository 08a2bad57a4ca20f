package reeve.output;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/// Lines for people: a prefix, the unchanged text, and a reset of colours left on.
final class PrefixedFormat implements LineFormat {
  private static final byte[] RESET = "\033[0m".getBytes(ISO_8859_1);

  private final OutputBuffer out;
  private final Prefix prefix;
  private final SgrState sgr = new SgrState();

  PrefixedFormat(OutputBuffer out, Prefix prefix) {
    this.out = out;
    this.prefix = prefix;
  }

  @Override
  public void refresh() {
    prefix.refresh();
  }

  @Override
  public void begin() {
    append(prefix.bytes());
  }

  @Override
  public void plain(byte[] bytes, int from, int to) {
    if (sgr.isInSequence()) {
      sgr.follow(bytes, from, to); // continues a sequence that was cut
    }
    out.append(bytes, from, to - from);
  }

  @Override
  public void text(byte[] bytes, int from, int to) {
    sgr.follow(bytes, from, to);
    out.append(bytes, from, to - from);
  }

  @Override
  public void end() {
    if (sgr.isOpen()) {
      append(RESET);
    }
    sgr.reset();
    out.append((byte) '\n');
  }

  @Override
  public void plainLine(byte[] bytes, int from, int to) {
    out.appendLine(prefix.bytes(), bytes, from, to - from);
  }

  @Override
  public boolean isShownInPieces() {
    return true;
  }

  private void append(byte[] bytes) {
    out.append(bytes, 0, bytes.length);
  }
}
