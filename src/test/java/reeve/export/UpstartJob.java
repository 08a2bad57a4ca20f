package reeve.export;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A job for upstart, read by what init(5) says of the stanzas that are used here; upstart itself
/// is no longer to be had.
///
/// @param stanzas each with its arguments
/// @param script the shell's, with newlines; empty where there is none
public record UpstartJob(Map<String, List<String>> stanzas, String script) {
  /// The stanzas with the form of their arguments, put together with blanks.
  private static final Map<String, String> ARGUMENTS =
      Map.ofEntries(
          Map.entry("description", ".*"),
          Map.entry("start on", "(starting [\\w.-]+|runlevel \\[2345\\])"),
          Map.entry("stop on", "(stopping [\\w.-]+|runlevel \\[!2345\\])"),
          Map.entry("respawn", ""),
          Map.entry("respawn limit", "(unlimited|\\d+ \\d+)"),
          Map.entry("post-stop exec", "sleep 1"),
          Map.entry("kill signal", "(TERM|INT|QUIT|HUP|USR1|USR2|KILL)"),
          Map.entry("kill timeout", "[1-9]\\d*"),
          Map.entry("umask", "0[0-7]{3}"),
          Map.entry("setuid", ".+"),
          Map.entry("console", "(log|none|output|owner)"));

  /// Reads a job, and takes no line that is not in order.
  ///
  /// @param content bytes, one a char
  public static UpstartJob parse(String content) {
    Map<String, List<String>> stanzas = new LinkedHashMap<>();
    StringBuilder script = new StringBuilder();
    Iterator<String> lines = List.of(content.split("\n", -1)).iterator();
    while (lines.hasNext()) {
      String line = lines.next();
      if (line.equals("script")) {
        readScript(lines, script);
      } else if (!line.isBlank() && !line.startsWith("#")) {
        addStanza(line, stanzas);
      }
    }
    return new UpstartJob(stanzas, script.toString());
  }

  private static void readScript(Iterator<String> lines, StringBuilder script) {
    while (lines.hasNext()) {
      String line = lines.next();
      if (line.matches("\\s*end\\s+script\\s*(#.*)?")) {
        return;
      }
      script.append(line).append('\n');
    }
    throw new AssertionError("script without end script");
  }

  private static void addStanza(String line, Map<String, List<String>> stanzas) {
    List<String> words = words(line);
    int length =
        words.size() > 1 && ARGUMENTS.containsKey(words.get(0) + " " + words.get(1)) ? 2 : 1;
    String stanza = String.join(" ", words.subList(0, length));
    List<String> arguments = List.copyOf(words.subList(length, words.size()));
    String form = ARGUMENTS.get(stanza);
    if (form == null || !String.join(" ", arguments).matches(form)) {
      throw new AssertionError("not a stanza: " + line);
    }
    if (stanzas.put(stanza, arguments) != null) {
      throw new AssertionError("a stanza twice: " + line);
    }
  }

  /// The words of a line. A backslash keeps what follows it, within quotes too.
  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    char quote = ' ';
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\\') {
        word.append(line.charAt(++i));
      } else if (quote != ' ') {
        word.append(c == quote ? "" : String.valueOf(c));
        quote = c == quote ? ' ' : quote;
      } else if (c == '\'' || c == '"') {
        quote = c;
      } else if (c == ' ') {
        words.add(word.toString());
        word.setLength(0);
      } else {
        word.append(c);
      }
    }
    words.add(word.toString());
    if (quote != ' ' || words.contains("")) {
      throw new AssertionError("quotes or blanks: " + line);
    }
    return words;
  }

  /// What `sh -n` says of the script.
  public String shellComplaints() throws IOException {
    Process shell = new ProcessBuilder("/bin/sh", "-n").redirectErrorStream(true).start();
    try (var input = shell.getOutputStream()) {
      input.write(script.getBytes(ISO_8859_1));
    }
    return new String(shell.getInputStream().readAllBytes(), UTF_8);
  }
}
