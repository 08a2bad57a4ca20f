package reeve.end;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/// Projects that are exported for a service manager and run by it.
final class Exported {
  /// A command whose process has a child and a grandchild: four processes, two of which sleep.
  static final String TREE = "sleep 1000 & (sleep 1001 & wait) & wait";

  private Exported() {}

  /// Exports the project of a directory as `shop`.
  static Result export(Path root, Path location, String format, String... options) {
    List<String> arguments = new ArrayList<>(List.of("export", "-a", "shop"));
    arguments.addAll(List.of(options));
    arguments.addAll(List.of(format, location.toString()));
    return asCaller(Reeve.in(root, arguments.toArray(String[]::new))).run();
  }

  /// Names the caller as the user of the services: that it is root would be a warning.
  static Reeve asCaller(Reeve export) {
    return export.env("REEVE_USER", Shell.run("id -un").strip());
  }

  /// What the process of a project of hostile texts sees under `reeve start`.
  static List<String> seenUnderStart(Path root) throws IOException {
    try (Running running = Reeve.shell(root, "umask 022; exec \"$reeve\" -p 6000").start()) {
      running.await("what the process saw", () -> !HostileStrings.seen(root).isEmpty());
      List<String> seen = HostileStrings.seen(root);
      Files.delete(root.resolve("seen"));
      return seen;
    }
  }

  /// The content of a file; nothing where it is not there yet.
  static String content(Path file) {
    try {
      return Files.exists(file) ? Files.readString(file, ISO_8859_1) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A user other than root, who may look into the directory; skips the test where nobody else can
  /// be had.
  static String nobody(Path directory) {
    Assumptions.assumeTrue(Shell.run("id -u").equals("0\n"), "needs root");
    Shell.run("chmod 755 '" + directory + "'");
    return "nobody";
  }
}
