package reeve.output;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/// Lines for people: a prefix, the text as it is, and the end of all colours that it left on.
final class PrefixedFormat implements LineFormat {
  private static final byte[] RESET = "\033[0m".getBytes(ISO_8859_1);

  private final OutputBuffer out;
  private final Prefix prefix;
  private final boolean isRedrawing;
  private final Rendition rendition = new Rendition();
  private boolean isReturning;

  /// @param isRedrawing whether a carriage return goes back to the end of the prefix, and not to
  ///   the begin of the line
  PrefixedFormat(OutputBuffer out, Prefix prefix, boolean isRedrawing) {
    this.out = out;
    this.prefix = prefix;
    this.isRedrawing = isRedrawing;
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
    if (rendition.isInSequence()) {
      rendition.follow(bytes, from, to); // the rest of one that has been cut
    }
    pass(bytes, from, to);
  }

  @Override
  public void text(byte[] bytes, int from, int to) {
    rendition.follow(bytes, from, to);
    int start = from;
    for (int i = from; isRedrawing && i < to; i++) {
      if (bytes[i] == '\r') {
        pass(bytes, start, i);
        isReturning = true; // what that means shows with the next byte
        start = i + 1;
      }
    }
    pass(bytes, start, to);
  }

  @Override
  public void end() {
    if (isReturning) {
      isReturning = false;
      out.append((byte) '\r');
    }
    if (rendition.isOpen()) {
      append(RESET);
    }
    rendition.reset();
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

  private void pass(byte[] bytes, int from, int to) {
    if (isReturning && from < to) {
      redraw();
    }
    out.append(bytes, from, to - from);
  }

  private void redraw() {
    isReturning = false;
    out.append((byte) '\r');
    begin();
  }

  private void append(byte[] bytes) {
    out.append(bytes, 0, bytes.length);
  }
}
