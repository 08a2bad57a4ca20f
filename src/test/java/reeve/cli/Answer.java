package reeve.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;

/// What a command line prints and returns if it runs in this JVM.
record Answer(int code, String out, String err) {
  static Answer to(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = new Reeve(stream(out), stream(err)).run(arguments);
    return new Answer(code, out.toString(ISO_8859_1), err.toString(ISO_8859_1));
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, ISO_8859_1);
  }

  /// Expects one line on standard error, and nothing else.
  void isError(int expected, String... parts) {
    assertThat(err).startsWith("reeve: ").endsWith("\n").hasLineCount(1);
    assertThat(parts).allMatch(err::contains, err);
    assertThat(out).isEmpty();
    assertThat(code).isEqualTo(expected);
  }
}
