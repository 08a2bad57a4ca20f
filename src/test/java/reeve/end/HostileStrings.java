package reeve.end;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/// Texts that a shell, a service file or its parser may take for more than text, and a project
/// whose process says what it got of them.
final class HostileStrings {
  /// Texts of one line, which a command of a Procfile can hold as well.
  static final List<String> LINES =
      List.of(
          "",
          " ",
          "  two  blanks  ",
          "ends with a blank ",
          "\tends with a tab\t",
          "-n",
          "--",
          "-",
          "'",
          "''",
          "it's",
          "a'\\''b",
          "\"",
          "\"\"",
          "say \"hi\"",
          "'\"`",
          "\\",
          "ends with \\",
          "\\\\",
          "\\n \\t \\x41 \\101",
          "C:\\new\\table",
          "100%",
          "%%",
          "%n %i %h",
          "%(ENV_HOME)s %(here)s",
          "$",
          "$$",
          "$HOME ${HOME}",
          "$(id) `id`",
          "$1 $@ $# $? $!",
          "pa$$w0rd$",
          "#",
          "# comment",
          "a # b",
          "a#b",
          ";",
          "a ; b",
          "a;b",
          "a && b || c & d | e",
          "(a) {b} [c]",
          "{{user}} {{command}}",
          "* ? [a-z] ~ ~root",
          "< > << >>",
          "<a href=\"x\">&amp;</a> ]]>",
          "!! !1 ^a^b",
          "A=B",
          "=",
          ",a,b=\"c\",",
          "end script",
          "[Service]",
          "grün 日本語 \ud83d\ude00",
          "\u00a0\u2028\u200b",
          "\u0001\u001b[31m\u007f",
          "a\tb",
          "x".repeat(5000),
          "'\"\\ $%#;".repeat(600) + " ");

  /// Texts that only a variable can hold.
  static final List<String> SEVERAL_LINES =
      List.of(
          "\n",
          "a\nb",
          "ends with a newline\n",
          "\n\nbegins with two",
          "a\nend script\nEXTRA=1\n[Service]\n",
          "a\r\nb\r",
          "blank before the newline \nb",
          "a\\\nb",
          "-----BEGIN KEY-----\n" + "0123456789abcdef\n".repeat(300) + "-----END KEY-----\n");

  private HostileStrings() {}

  /// All of them.
  static List<String> all() {
    return Stream.concat(LINES.stream(), SEVERAL_LINES.stream()).toList();
  }

  /// The variable that holds the text of an index.
  static String variable(int index) {
    return "HOSTILE_" + index;
  }

  /// Writes a project whose one process, `show`, gets some texts as arguments and some in
  /// variables, writes the file `seen`, and then runs on.
  ///
  /// @param arguments of one line each
  static void writeProject(Path root, List<String> arguments, List<String> values) {
    StringBuilder command = new StringBuilder("show: ./show");
    for (String argument : arguments) {
      command.append(" '").append(argument.replace("'", "'\\''")).append('\'');
    }
    StringBuilder variables = new StringBuilder();
    for (int i = 0; i < values.size(); i++) {
      String quoted = values.get(i).replace("\\", "\\\\").replace("\"", "\\\"");
      quoted = quoted.replace("$", "\\$").replace("\r", "\\r");
      variables.append(variable(i)).append("=\"").append(quoted).append("\"\n");
    }
    try {
      Files.writeString(root.resolve("Procfile"), command.append('\n'));
      Files.writeString(root.resolve(".env"), variables);
      Files.writeString(root.resolve("show"), show());
      Files.setPosixFilePermissions(
          root.resolve("show"), PosixFilePermissions.fromString("rwxr-xr-x"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What the process saw, byte for byte, one a char: the number of its arguments, those, its
  /// variables that are of the project, its directory, and its umask. Nothing as long as it has not
  /// said so.
  static List<String> seen(Path root) {
    Path file = root.resolve("seen");
    try {
      return Files.exists(file)
          ? List.of(Files.readString(file, ISO_8859_1).split("\0"))
          : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// No shell's own variables are in the way: env reads what it got.
  private static String show() {
    return """
    #!/bin/sh
    {
      printf '%s\\0' "$#" "$@"
      env -0 | grep -z -e '^HOSTILE_' -e '^REEVE_PORT' -e '^PORT=' -e '^PS=' -e '^EXTRA=' | sort -z
      printf '%s\\0' "$(pwd -P)" "$(umask)"
    } > seen.new
    mv seen.new seen
    exec sleep 1000
    """;
  }
}
