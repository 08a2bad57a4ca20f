package reeve.procfile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import reeve.problem.Problem;
import reeve.text.Ascii;
import reeve.text.Utf8;

/// Parses a Procfile line by line.
final class ProcfileParser {
  private final String file;
  private final String text;
  private final Map<String, ProcfileEntry> entries = new LinkedHashMap<>();
  private final List<Problem> ignored = new ArrayList<>();
  private final List<Problem> refused = new ArrayList<>();

  ProcfileParser(String file, byte[] content) {
    this.file = file;
    this.text = Utf8.text(file, content);
  }

  Procfile parse() {
    int start = 0;
    for (int number = 1; start < text.length(); number++) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      boolean carriageReturn = end > start && text.charAt(end - 1) == '\r';
      parseLine(text.substring(start, carriageReturn ? end - 1 : end), number);
      start = end + 1;
    }
    return new Procfile(file, List.copyOf(entries.values()), ignored, refused);
  }

  private void parseLine(String line, int number) {
    int first = skipBlanks(line, 0);
    if (first == line.length() || line.charAt(first) == '#') {
      return;
    }
    int colon = endOfName(line, 0);
    if (colon == 0 || !hasColon(line, colon)) {
      ignored.add(new Problem(file, number, "ignored, " + fault(line, first)));
      return;
    }
    String name = line.substring(0, colon);
    int command = skipBlanks(line, colon + 1);
    if (command == line.length()) {
      ignored.add(new Problem(file, number, "ignored, \"" + name + "\" has no command"));
      return;
    }
    add(new ProcfileEntry(name, line.substring(command), number));
  }

  private void add(ProcfileEntry entry) {
    if (entry.command().indexOf('\0') >= 0) {
      refuse(entry, "a NUL byte in the command; no command can hold one, remove it");
      return;
    }
    ProcfileEntry earlier = entries.putIfAbsent(entry.name(), entry);
    if (earlier != null) {
      String name = "\"" + entry.name() + "\"";
      refuse(entry, name + " is already on line " + earlier.line() + "; rename one");
    }
  }

  private void refuse(ProcfileEntry entry, String text) {
    refused.add(new Problem(file, entry.line(), text));
  }

  /// Returns the reason why a line is not an entry.
  ///
  /// @param first the offset of its first character other than a blank
  private static String fault(String line, int first) {
    int end = endOfName(line, first);
    if (end > first && hasColon(line, end)) {
      return "indented";
    }
    if (end > first && hasColon(line, skipBlanks(line, end))) {
      return "whitespace before the colon";
    }
    if (hasColon(line, first)) {
      return "no name before the colon";
    }
    boolean isName = line.indexOf(':') >= 0;
    return isName ? "a name may hold letters, digits, - and _" : "not \"name: command\"";
  }

  private static boolean hasColon(String line, int position) {
    return position < line.length() && line.charAt(position) == ':';
  }

  private static int endOfName(String line, int start) {
    int i = start;
    while (i < line.length() && isNameCharacter(line.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isNameCharacter(char c) {
    return Ascii.isNameCharacter(c) || c == '-';
  }

  private static int skipBlanks(String line, int from) {
    int i = from;
    while (i < line.length() && (line.charAt(i) == ' ' || line.charAt(i) == '\t')) {
      i++;
    }
    return i;
  }
}
