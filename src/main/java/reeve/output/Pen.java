package reeve.output;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/// The colours and other attributes that a process has turned on, and the sequences that restore
/// them: SGR of ECMA-48.
final class Pen {
  private static final int DEFAULT = 64;
  private static final int MOST = 1024;

  private final SgrState rendition = new SgrState();
  private byte[] sequences = {}; // those since the last reset
  private int length;

  boolean isOpen() {
    return rendition.isOpen();
  }

  void reset() {
    rendition.reset();
    length = 0;
  }

  /// Applies a sequence: `ESC [`, parameters, `m`.
  void follow(byte[] bytes, int from, int to) {
    rendition.follow(bytes, from, to);
    if (!rendition.isOpen()) {
      length = 0;
    } else if (to - from < MOST / 2) {
      add(bytes, from, to - from);
    }
  }

  /// Applies all sequences of a line.
  ///
  /// @return true if the line holds only text, tabs and SGR sequences, and each sequence before the
  ///   text has an effect
  boolean followLine(byte[] bytes, int from, int to) {
    int text = from;
    int end;
    for (int i = ControlCharacters.next(bytes, from, to);
        i < to;
        i = ControlCharacters.next(bytes, end, to)) {
      end = bytes[i] == '\t' ? i + 1 : sequenceEnd(bytes, i, Math.min(to, i + DEFAULT));
      if (end == i) {
        return false;
      }
      if (bytes[i] != '\t') {
        follow(bytes, i, end);
        text = i == text ? end : text;
      }
      if (text == end && length != end - from) {
        return false;
      }
    }
    return true;
  }

  /// Returns the end of the sequence at an index, or that index if there is none.
  private static int sequenceEnd(byte[] bytes, int from, int to) {
    int i = from + 2;
    if (i < to && bytes[from] == ControlCharacters.ESCAPE && bytes[from + 1] == '[') {
      while (i < to && bytes[i] >= '0' && bytes[i] <= ';') {
        i++;
      }
      return i < to && bytes[i] == 'm' ? i + 1 : from;
    }
    return from;
  }

  /// Appends sequences that turn on the current attributes.
  void appendTo(OutputBuffer out) {
    out.append(sequences, 0, length);
  }

  private void add(byte[] bytes, int from, int count) {
    if (length + count > MOST) {
      byte[] shorter = shortest().getBytes(ISO_8859_1);
      length = Math.min(shorter.length, MOST / 2);
      System.arraycopy(shorter, 0, sequences, 0, length);
    }
    if (length + count > sequences.length) {
      sequences = Arrays.copyOf(sequences, Math.max(DEFAULT, 2 * (length + count)));
    }
    System.arraycopy(bytes, from, sequences, length, count);
    length += count;
  }

  /// Reduces the sequences to one for each attribute that is on.
  private String shortest() {
    Map<Long, String> on = new TreeMap<>();
    String all = new String(sequences, 0, length, ISO_8859_1);
    String parameters = all.replace("\033[", "").replace('m', ';');
    for (int start = 0; start < parameters.length(); ) {
      int end = end(parameters, start);
      apply(on, number(parameters, start), parameters.substring(start, end));
      start = end + 1;
    }
    return on.isEmpty() ? "" : "\033[" + String.join("m\033[", on.values()) + "m";
  }

  private static void apply(Map<Long, String> on, int code, String parameters) {
    long bit = SgrState.onBit(code);
    if (code == 0) {
      on.clear();
    } else if (bit != 0) {
      on.put(bit, parameters);
    } else {
      on.remove(SgrState.offBit(code));
    }
  }

  /// Returns the index of the semicolon after the parameters of one attribute.
  private static int end(String parameters, int start) {
    int end = parameters.indexOf(';', start);
    int code = number(parameters, start);
    boolean isColor = code == 38 || code == 48 || code == 58;
    if (!isColor || parameters.substring(start, end).indexOf(':') >= 0) {
      return end;
    }
    int more = SgrState.lengthOfColor(number(parameters, end + 1));
    for (int i = 0; i < more && end < parameters.length() - 1; i++) {
      end = parameters.indexOf(';', end + 1);
    }
    return end;
  }

  private static int number(String parameters, int start) {
    int number = 0;
    for (int i = start; i < parameters.length() && Character.isDigit(parameters.charAt(i)); i++) {
      number = Math.min(number * 10 + parameters.charAt(i) - '0', 999);
    }
    return number;
  }
}
