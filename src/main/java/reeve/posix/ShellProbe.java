package reeve.posix;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Asks shells what they know. No command of the user is run.
public final class ShellProbe {
  private static final String PATH = "/usr/local/bin:/usr/bin:/bin";

  private final Map<List<String>, Answer> answers = new HashMap<>();

  private record Answer(boolean isYes, String error) {}

  /// True if a shell runs a line and its status is 0.
  ///
  /// @param line one that changes nothing
  public boolean runs(String shell, String line) {
    return ask("", shell, "-c", line).isYes();
  }

  /// True if a word is a command of the shell itself.
  public boolean isBuiltin(String shell, String word) {
    return ask("", shell, "-c", "PATH=/nonexistent; command -v \"$1\"", shell, word).isYes();
  }

  /// Why a shell cannot read a line, in its own words, or "" if it can.
  public String refusal(String shell, String line) {
    Answer answer = ask(line + "\n", shell, "-n");
    return answer.isYes() ? "" : withoutPlace(shell, answer.error());
  }

  private Answer ask(String input, String... command) {
    List<String> key = List.of(command);
    Answer known = input.isEmpty() ? answers.get(key) : null;
    if (known == null) {
      known = run(input, command);
      answers.put(key, known);
    }
    return known;
  }

  private static Answer run(String input, String... command) {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().clear();
    builder.environment().put("PATH", PATH);
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    try {
      Process process = builder.start();
      feed(process, input);
      String error = new String(process.getErrorStream().readAllBytes(), ISO_8859_1);
      return new Answer(process.waitFor() == 0, error);
    } catch (IOException e) {
      return new Answer(true, ""); // a shell that cannot be started refuses nothing
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void feed(Process process, String input) {
    try (OutputStream stream = process.getOutputStream()) {
      stream.write(input.getBytes(ISO_8859_1));
    } catch (IOException e) {
      return; // it has refused the line before it read all of it
    }
  }

  /// The first line of an error without `SHELL: line 1: `, since a command is one line.
  private static String withoutPlace(String shell, String error) {
    String text = error.lines().findFirst().orElse("no reason given");
    String name = shell.substring(shell.lastIndexOf('/') + 1);
    for (String prefix : new String[] {shell, name, "sh"}) {
      if (text.startsWith(prefix + ": ")) {
        text = text.substring(prefix.length() + 2);
        break;
      }
    }
    return text.replaceFirst("^(line )?[0-9]+: ", "");
  }
}
