package reeve.procfile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import reeve.problem.Problem;
import reeve.problem.ReeveException;

/// Reads a Procfile line by line.
final class ProcfileParser {
  private static final String BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf"; // UTF-8, one byte a char

  private final String file;
  private final String text;
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final List<Problem> ignored = new ArrayList<>();

  ProcfileParser(String file, byte[] content) {
    this.file = file;
    this.text = new String(content, ISO_8859_1);
    int wrong = firstMalformed(content);
    if (wrong >= 0) {
      throw at(lineOf(wrong), "not UTF-8; save the file in UTF-8");
    }
  }

  Procfile parse() {
    int start = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length() : 0;
    for (int number = 1; start < text.length(); number++) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      boolean carriageReturn = end > start && text.charAt(end - 1) == '\r';
      parseLine(text.substring(start, carriageReturn ? end - 1 : end), number);
      start = end + 1;
    }
    if (entries.isEmpty()) {
      throw new ReeveException(file + ": no entry; write at least one line like \"web: ./server\"");
    }
    return new Procfile(List.copyOf(entries.values()), ignored);
  }

  private void parseLine(String line, int number) {
    int first = skipBlanks(line, 0);
    if (first == line.length() || line.charAt(first) == '#') {
      return;
    }
    int colon = endOfName(line);
    if (colon == 0 || colon == line.length() || line.charAt(colon) != ':') {
      ignored.add(new Problem(file, number, "ignored, not \"name: command\""));
      return;
    }
    String name = line.substring(0, colon);
    int command = skipBlanks(line, colon + 1);
    if (command == line.length()) {
      ignored.add(new Problem(file, number, "ignored, \"" + name + "\" has no command"));
      return;
    }
    add(new Entry(name, line.substring(command), number));
  }

  private void add(Entry entry) {
    if (entry.command().indexOf('\0') >= 0) {
      throw at(entry.line(), "a NUL byte in the command; no command can hold one, remove it");
    }
    Entry earlier = entries.putIfAbsent(entry.name(), entry);
    if (earlier != null) {
      String name = "\"" + entry.name() + "\"";
      throw at(entry.line(), name + " is already on line " + earlier.line() + "; rename one");
    }
  }

  private ReeveException at(int line, String text) {
    return new ReeveException(new Problem(file, line, text).toString());
  }

  private int lineOf(int offset) {
    int line = 1;
    for (int i = 0; i < offset; i++) {
      line += text.charAt(i) == '\n' ? 1 : 0;
    }
    return line;
  }

  /// The offset of the first byte that is not part of UTF-8 text, or -1.
  private static int firstMalformed(byte[] content) {
    ByteBuffer in = ByteBuffer.wrap(content);
    boolean malformed =
        UTF_8.newDecoder().decode(in, CharBuffer.allocate(content.length), true).isError();
    return malformed ? in.position() : -1;
  }

  private static int endOfName(String line) {
    int i = 0;
    while (i < line.length() && isNameCharacter(line.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isNameCharacter(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '_'
        || c == '-';
  }

  private static int skipBlanks(String line, int from) {
    int i = from;
    while (i < line.length() && (line.charAt(i) == ' ' || line.charAt(i) == '\t')) {
      i++;
    }
    return i;
  }
}
