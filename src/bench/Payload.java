import java.nio.charset.StandardCharsets;

/// The output of a process: numbered and tagged lines of 80 bytes, including the newline.
///
/// A line is `#P NNNNN FILLER`: the process in one digit, the number in five. No other byte is `#`.
final class Payload {
  static final int LINES = 5_000;
  static final int LINE_BYTES = 80;

  /// Returns the shell command of a process that prints such lines forever, without tags.
  static final String FLOOD = "exec yes " + "x".repeat(LINE_BYTES - 1);

  private final byte[] bytes = new byte[LINES * LINE_BYTES];

  /// @param process 0 to 9
  Payload(int process) {
    for (int line = 0; line < LINES; line++) {
      StringBuilder text = new StringBuilder("#" + process + " ");
      text.append("0".repeat(5 - Integer.toString(line).length())).append(line).append(' ');
      while (text.length() < LINE_BYTES - 1) {
        text.append((char) ('A' + (text.length() * 7 + line) % 26));
      }
      byte[] encoded = text.append('\n').toString().getBytes(StandardCharsets.US_ASCII);
      System.arraycopy(encoded, 0, bytes, line * LINE_BYTES, LINE_BYTES);
    }
  }

  byte[] bytes() {
    return bytes;
  }
}
