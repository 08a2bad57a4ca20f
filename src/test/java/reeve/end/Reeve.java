package reeve.end;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A call of the built program in a directory of its own: what it is given.
final class Reeve {
  static final Path IMAGE = Path.of(System.getProperty("reeve.image", "target/reeve"));

  private final Path directory;
  private final List<String> command = new ArrayList<>();
  private final ProcessBuilder builder = new ProcessBuilder();
  private final String mark = UUID.randomUUID().toString();
  private String input = "";

  private Reeve(Path directory, List<String> command) {
    this.directory = directory;
    // A test run as a background job of a script, or under nohup, has these ignored.
    this.command.addAll(List.of("env", "--default-signal=INT,QUIT,HUP"));
    this.command.addAll(command);
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("REEVE_") || name.equals("PORT"));
    environment.keySet().removeIf(name -> name.equals("NO_COLOR") || name.startsWith("JAVA_TOOL"));
    environment.put(Survivors.MARK, mark);
  }

  /// The program as people call it, in `directory`.
  static Reeve in(Path directory, String... arguments) {
    List<String> command = new ArrayList<>(List.of(launcher()));
    command.addAll(List.of(arguments));
    return new Reeve(directory, command);
  }

  /// A line of shell that calls the program as `$reeve`.
  static Reeve shell(Path directory, String line) {
    Reeve reeve = new Reeve(directory, List.of("/bin/sh", "-c", line));
    reeve.builder.environment().put("reeve", launcher());
    return reeve;
  }

  static String launcher() {
    return IMAGE.resolve("bin/reeve").toAbsolutePath().toString();
  }

  Reeve file(String name, String text) {
    return file(name, text.getBytes(UTF_8));
  }

  Reeve file(String name, byte[] content) {
    try {
      Path file = directory.resolve(name);
      Files.createDirectories(file.getParent());
      Files.write(file, content);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Reeve procfile(String... lines) {
    return file("Procfile", String.join("\n", lines) + "\n");
  }

  Reeve env(String name, String value) {
    builder.environment().put(name, value);
    return this;
  }

  /// All that standard input holds.
  Reeve input(String text) {
    input = text;
    return this;
  }

  /// Sends standard output to a file in place of the test.
  Reeve outputTo(Path file) {
    builder.redirectOutput(file.toFile());
    return this;
  }

  /// Starts the program and does not wait.
  Running start() {
    try {
      Process process = builder.command(command).directory(directory.toFile()).start();
      return new Running(process, mark, input);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Runs the program until it exits.
  Result run() {
    try (Running running = start()) {
      return running.result();
    }
  }
}
