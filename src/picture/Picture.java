import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Makes the picture of the README: `Picture IMAGE FILE` runs the program of an image on a terminal
/// and draws what the terminal was sent.
///
/// The picture is the same, byte for byte, for each call, so that a test can say whether it still
/// shows what the program prints. What differs by its nature is replaced: times, pids, durations.
public class Picture {
  private static final Pattern PID = Pattern.compile("(?<=\\bpid )\\d+");
  private static final int FIRST_PID = 4711;

  public static void main(String[] args) throws Exception {
    if (args.length != 2) {
      System.err.println("usage: Picture IMAGE FILE");
      System.exit(2);
    }
    Files.writeString(Path.of(args[1]), draw(Path.of(args[0]).toRealPath()), UTF_8);
  }

  private static String draw(Path image) throws IOException, InterruptedException {
    try (Stage stage = new Stage(image);
        Session session = new Session(stage.folder())) {
      String sent = withoutAccidents(stage.play(session));
      Screen screen = new Screen(Session.COLUMNS);
      screen.print(sent);
      return Svg.of(screen.rows(), Session.COLUMNS);
    }
  }

  /// What is sent without what differs from call to call. The time of day is fixed by an option,
  /// see `Stage`. That a port is in use is a matter of the machine.
  private static String withoutAccidents(String sent) {
    Map<String, String> pids = new TreeMap<>();
    return PID.matcher(sent)
        .replaceAll(
            pid -> pids.computeIfAbsent(pid.group(), _ -> String.valueOf(FIRST_PID + pids.size())))
        .replaceAll("after \\d+\\.\\d s", "after 1.5 s")
        .replaceAll("cpu \\d+\\.\\d s(, peak [^)]*)?", "cpu 0.0 s")
        .replaceAll("[^\\n]* is in use[^\\n]*\\n", "");
  }
}
