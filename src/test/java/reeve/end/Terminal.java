package reeve.end;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import reeve.Tools;

/// A terminal that a test looks at and types into, with 40 rows and 100 columns.
///
/// What the program prints arrives as the terminal sends it: with CR LF for each newline.
final class Terminal {
  private final Path directory;
  private final Path keys;

  Terminal(Path directory) {
    Tools.needs("script", "stty");
    this.directory = directory;
    this.keys = directory.resolve("keys");
    Shell.run("mkfifo '" + keys + "'");
  }

  /// A line of shell that calls the program as `$reeve`, on this terminal.
  Reeve shell(String line) {
    String session = "tty > tty; stty rows 40 cols 100; " + line;
    return Reeve.shell(directory, "exec script -qefc \"$session\" /dev/null 0<>keys")
        .env("session", session)
        .env("SHELL", "/bin/sh")
        .env("TERM", "xterm");
  }

  /// Types, once the program runs: `\r` is the key Enter, `\4` Ctrl-D.
  void type(String text) {
    try {
      Files.writeString(keys, text, UTF_8, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Makes the window wider or narrower.
  void resize(int columns) {
    Shell.run("stty -F \"$(cat '" + directory.resolve("tty") + "')\" cols " + columns);
  }

  /// What `stty -g` says of it now.
  String settings() {
    return Shell.run("stty -g -F \"$(cat '" + directory.resolve("tty") + "')\"").strip();
  }
}
