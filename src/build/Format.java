import com.google.googlejavaformat.java.Formatter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Checks or rewrites the sources with google-java-format: `Format check|replace DIRECTORY`.
///
/// It runs in a separate JVM because the formatter needs the JDK of the sources, which may not be
/// the JDK that runs Maven.
public class Format {
  public static void main(String[] args) throws Exception {
    boolean replace = args[0].equals("replace");
    Formatter formatter = new Formatter();
    boolean clean = true;
    for (Path file : javaFiles(Path.of(args[1]))) {
      String text = Files.readString(file);
      String formatted = formatter.formatSourceAndFixImports(text);
      if (text.equals(formatted)) {
        continue;
      }
      if (replace) {
        Files.writeString(file, formatted);
      } else {
        System.err.println("not formatted: " + file);
        clean = false;
      }
    }
    if (!clean) {
      System.err.println("run: mvn process-sources -Dformat=replace");
      System.exit(1);
    }
  }

  private static List<Path> javaFiles(Path directory) throws IOException {
    try (var files = Files.walk(directory)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }
}
