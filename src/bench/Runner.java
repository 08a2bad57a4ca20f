import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A program that runs an application.
///
/// @param name the heading of its column
/// @param versionCommand prints the version; empty if there is none
/// @param command makes the command line
/// @param hasPrefix true if it prints a prefix before each line of output
record Runner(String name, List<String> versionCommand, CommandLine command, boolean hasPrefix) {
  /// Makes the command line that runs an application.
  interface CommandLine {
    List<String> of(Application application);
  }

  boolean isInstalled() {
    String program = versionCommand.get(0);
    if (program.contains("/")) {
      return Files.isExecutable(Path.of(program));
    }
    for (String directory : System.getenv("PATH").split(":")) {
      if (Files.isExecutable(Path.of(directory, program))) {
        return true;
      }
    }
    return false;
  }

  /// Returns the name and the version, as in `foreman 0.87.2`.
  String version() throws IOException, InterruptedException {
    Process process = new ProcessBuilder(versionCommand).redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    for (String word : text.split("\\s+")) {
      if (!word.isEmpty() && Character.isDigit(word.charAt(0))) {
        return name + " " + word;
      }
    }
    return name;
  }
}
