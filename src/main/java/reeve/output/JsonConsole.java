package reeve.output;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Set;

/// Lines and notices for programs: one JSON object per line.
public final class JsonConsole extends Console {
  private final Timestamp timestamp;

  /// @param timestamp the value of `time`, without quotes
  public JsonConsole(OutputBuffer out, Timestamp timestamp, Set<String> quiet) {
    super(out, quiet);
    this.timestamp = timestamp;
  }

  @Override
  public void report(Notice notice) {
    String time = new String(timestamp.now(), ISO_8859_1);
    String object = "{\"time\":\"" + time + "\"," + notice.json() + "}\n";
    byte[] line = object.getBytes(ISO_8859_1);
    out().append(line, 0, line.length);
  }

  @Override
  public int prefixColumns() {
    return 0;
  }

  @Override
  LineFormat format(String name, int position) {
    return new JsonFormat(out(), timestamp, name);
  }
}
