package reeve.output;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;

/// Lines for programs: one JSON object each, RFC 8259.
final class JsonFormat implements LineFormat {
  private static final byte[] TIME = bytes("{\"time\":\"");
  private static final byte[] CLOSE = bytes("\"}\n");
  private static final int KEPT = 1 << 16; // bytes of line memory to reuse

  private final OutputBuffer out;
  private final Timestamp timestamp;
  private final byte[] before;
  private byte[] line = {};
  private int length;
  private long tick = Long.MIN_VALUE;
  private byte[] time = {};

  JsonFormat(OutputBuffer out, Timestamp timestamp, String name) {
    this.out = out;
    this.timestamp = timestamp;
    this.before =
        bytes("\",\"process\":" + JsonText.quote(name) + ",\"stream\":\"out\",\"line\":\"");
  }

  @Override
  public void refresh() {
    long now = timestamp.clock().getAsLong();
    if (now != tick) {
      tick = now;
      time = timestamp.format().apply(now);
    }
  }

  @Override
  public void begin() {
    append(TIME);
    append(time);
    append(before);
  }

  @Override
  public void plain(byte[] bytes, int from, int to) {
    text(bytes, from, to);
  }

  @Override
  public void text(byte[] bytes, int from, int to) {
    if (line.length < length + to - from) {
      line = Arrays.copyOf(line, 2 * (length + to - from));
    }
    System.arraycopy(bytes, from, line, length, to - from);
    length += to - from;
  }

  @Override
  public void end() {
    if (isAscii()) {
      quote(line, length);
    } else {
      byte[] text = JsonText.repair(line, length);
      quote(text, text.length);
    }
    append(CLOSE);
    length = 0;
    if (line.length > KEPT) {
      line = new byte[0];
    }
  }

  @Override
  public void plainLine(byte[] bytes, int from, int to) {
    begin();
    text(bytes, from, to);
    end();
  }

  @Override
  public boolean isShownInPieces() {
    return false;
  }

  private boolean isAscii() {
    int all = 0;
    for (int i = 0; i < length; i++) {
      all |= line[i];
    }
    return all >= 0;
  }

  private void quote(byte[] text, int to) {
    int from = 0;
    for (int i = 0; i < to; i++) {
      if (!JsonText.isPlain(text[i])) {
        out.append(text, from, i - from);
        append(bytes(JsonText.escape(text[i])));
        from = i + 1;
      }
    }
    out.append(text, from, to - from);
  }

  private void append(byte[] bytes) {
    out.append(bytes, 0, bytes.length);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(ISO_8859_1);
  }
}
