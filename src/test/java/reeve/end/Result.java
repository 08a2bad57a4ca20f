package reeve.end;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

/// What a finished call gave back.
///
/// @param out standard output, byte for byte
/// @param err standard error as text
/// @param survivors what was still running after the program had exited
@SuppressWarnings("ArrayRecordComponent") // read only
record Result(int code, byte[] out, String err, List<String> survivors) {
  /// Standard output as text.
  String text() {
    return new String(out, UTF_8);
  }

  /// What a process printed: its lines, without time and name.
  List<String> linesOf(String process) {
    return text()
        .lines()
        .map(line -> line.replaceFirst("^\\d\\d:\\d\\d:\\d\\d ", ""))
        .filter(line -> line.startsWith(process + " "))
        .map(line -> line.substring(line.indexOf("| ") + 2))
        .toList();
  }

  @Override
  public String toString() {
    String shown = text();
    shown = shown.length() > 2000 ? shown.substring(0, 2000) + "..." : shown;
    return "code " + code + "\nout:\n" + shown + "\nerr:\n" + err + "\nsurvivors: " + survivors;
  }
}
