package reeve.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.FileInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import reeve.problem.Problem;
import reeve.problem.ReeveException;
import reeve.text.Nearest;

/// Reads a file of options, one `long-name: value` or `long-name=value` per line.
///
/// A `.foreman` is written for another program: unknown keys are warnings, and values are YAML
/// scalars or lists.
final class OptionFile {
  private static final String BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf"; // one byte per char

  private final String file;
  private final boolean isYaml;
  private final Set<String> longNames;
  private final Consumer<Problem> warnings;
  private final Map<String, Line> lines = new HashMap<>();
  private String open = ""; // the key whose list may follow

  /// The values that a line sets.
  record Line(String file, int number, String value) {}

  private OptionFile(
      String file, boolean isYaml, Set<String> longNames, Consumer<Problem> warnings) {
    this.file = file;
    this.isYaml = isYaml;
    this.longNames = longNames;
    this.warnings = warnings;
  }

  /// Returns the options that a file sets, by long name.
  ///
  /// @param longNames the options that it may set
  static Map<String, Line> parse(
      String file, boolean isYaml, String text, Set<String> longNames, Consumer<Problem> warnings) {
    OptionFile parsed = new OptionFile(file, isYaml, longNames, warnings);
    String plain = text.startsWith(BYTE_ORDER_MARK) ? text.substring(3) : text;
    int number = 0;
    for (String line : plain.lines().toList()) {
      number++;
      String entry = line.strip();
      if (!entry.isEmpty() && !entry.startsWith("#") && !entry.equals("---")) {
        parsed.read(line, entry, number);
      }
    }
    return parsed.lines;
  }

  private void read(String line, String entry, int number) {
    boolean isItem = entry.startsWith("- ");
    if (isYaml && (isItem || Character.isWhitespace(line.charAt(0)))) {
      readNested(isItem ? entry.substring(2) : "", number);
      return;
    }
    int end = endOfName(entry);
    String name = nameOf(entry.substring(0, end).strip());
    open = name;
    if (!longNames.contains(name)) {
      refuse(number, name);
    } else if (end == entry.length()) {
      throw problem(number, "\"" + name + "\" has no value; write " + name + ": VALUE").error();
    } else {
      String value = entry.substring(end + 1).strip();
      put(name, number, isYaml ? yaml(name, value, number) : value);
    }
  }

  /// Reads a line below a key: an item of its list, or else part of an unknown key.
  private void readNested(String item, int number) {
    if (longNames.contains(open) && !item.isEmpty()) {
      Line before = lines.get(open);
      String value = yaml(open, item.strip(), number);
      put(open, number, before == null ? value : before.value() + "," + value);
    } else if (longNames.contains(open) || open.isEmpty()) {
      warnings.accept(problem(number, "ignored, indented"));
    }
  }

  private void put(String name, int number, String value) {
    if (!value.isEmpty()) {
      lines.put(name, new Line(file, number, value));
    }
  }

  private void refuse(int number, String name) {
    String question = Nearest.question(name, longNames).strip();
    String near = question.isEmpty() ? "" : "; " + question;
    if (isYaml) {
      warnings.accept(problem(number, "ignored, no option \"" + name + "\"" + near));
    } else {
      String advice = near.isEmpty() ? "; man reeve lists the long names" : near;
      throw problem(number, "no option \"" + name + "\"" + advice).error();
    }
  }

  private String yaml(String name, String text, int number) {
    try {
      String value = YamlValue.of(text);
      boolean isColor = name.equals("color"); // a flag of foreman
      boolean isFlag = isColor && (value.equals("true") || value.equals("false"));
      return isFlag ? (value.equals("true") ? "always" : "never") : value;
    } catch (ReeveException e) {
      throw problem(number, name + ": " + e.getMessage()).error();
    }
  }

  /// Renames the formation, which has had two names in foreman.
  private String nameOf(String key) {
    String name = key.startsWith("--") ? key.substring(2) : key;
    return isYaml && name.equals("concurrency") ? "formation" : name;
  }

  private static int endOfName(String entry) {
    int end = 0;
    while (end < entry.length() && entry.charAt(end) != ':' && entry.charAt(end) != '=') {
      end++;
    }
    return end;
  }

  private Problem problem(int number, String text) {
    return new Problem(file, number, text);
  }

  /// Returns the bytes of an existing file, one per char.
  static String text(String file) {
    try (FileInputStream in = new FileInputStream(file)) {
      return new String(in.readAllBytes(), ISO_8859_1);
    } catch (IOException e) {
      String message = String.valueOf(e.getMessage()); // "FILE (REASON)", or the reason alone
      int start = message.lastIndexOf('(') + 1;
      int end = message.endsWith(")") ? message.length() - 1 : message.length();
      throw new ReeveException("cannot read " + file + ": " + message.substring(start, end));
    }
  }
}
