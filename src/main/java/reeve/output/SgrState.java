package reeve.output;

/// The colours and other attributes that a process has turned on: SGR of ECMA-48, console_codes(4).
final class SgrState {
  private static final int MOST_PARAMETERS = 32;

  private enum State {
    TEXT,
    ESCAPE,
    /// In a control sequence, among its parameters.
    SEQUENCE,
    /// In a control sequence other than SGR, or after a colon in an SGR sequence.
    REST
  }

  private final int[] parameters = new int[MOST_PARAMETERS];
  private int count;
  private int colons; // a bit for each parameter with subparameters
  private State state = State.TEXT;
  private boolean isPrivate;
  private long on; // a bit for each attribute

  boolean isOpen() {
    return on != 0;
  }

  /// True if an escape sequence is incomplete.
  boolean isInSequence() {
    return state != State.TEXT;
  }

  /// Turns all attributes off, at the start of a line.
  void reset() {
    on = 0;
    state = State.TEXT;
  }

  /// Applies a piece of output, in which sequences may be cut anywhere.
  void follow(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (state != State.TEXT) {
        step(bytes[i]);
      } else if (bytes[i] == ControlCharacters.ESCAPE) {
        state = State.ESCAPE;
      }
    }
  }

  private void step(byte value) {
    if (value == ControlCharacters.ESCAPE) {
      state = State.ESCAPE;
    } else if (state == State.ESCAPE) {
      afterEscape(value);
    } else if (value >= '0' && value <= '9') {
      digit(value - '0');
    } else if (value == ';') {
      state = State.SEQUENCE;
      count = Math.min(count + 1, MOST_PARAMETERS - 1);
      parameters[count] = 0;
    } else if (value == ':') {
      state = State.REST;
      colons |= 1 << count;
    } else if (value >= '<' && value <= '?') {
      isPrivate = true;
    } else if (value >= '@') {
      state = State.TEXT;
      if (value == 'm' && !isPrivate) {
        apply();
      }
    }
  }

  private void afterEscape(byte value) {
    state = value == '[' ? State.SEQUENCE : State.TEXT;
    isPrivate = false;
    count = 0;
    colons = 0;
    parameters[0] = 0;
    if (value == 'c') { // RIS, the full reset
      on = 0;
    }
  }

  private void digit(int digit) {
    if (state == State.SEQUENCE) {
      parameters[count] = Math.min(parameters[count] * 10 + digit, 999);
    }
  }

  private void apply() {
    for (int i = 0; i <= count; i++) {
      int code = parameters[i];
      if (code == 0) {
        on = 0;
      } else if (offBit(code) != 0) {
        on &= ~offBit(code);
      } else {
        on |= onBit(code);
        i += isColorAfter(i) ? lengthOfColor(parameters[i + 1]) : 0;
      }
    }
  }

  /// True if the next parameters name a colour, as in `38;5;n`, not `38:5:n`.
  private boolean isColorAfter(int i) {
    int code = parameters[i];
    return (code == 38 || code == 48 || code == 58) && i < count && (colons >> i & 1) == 0;
  }

  /// Returns the number of parameters of a colour after 38: `5;n` or `2;r;g;b`.
  static int lengthOfColor(int kind) {
    return kind == 2 ? 4 : 2;
  }

  /// Returns the bit that a code clears, or 0.
  static long offBit(int code) {
    return switch (code) {
      case 22, 23, 24, 25, 27, 28, 29, 39, 49, 54, 55, 59 -> 1L << (code - 22);
      default -> 0;
    };
  }

  /// Returns the bit that a code sets, which its opposite code clears.
  static long onBit(int code) {
    int end =
        switch (code) {
          case 1, 2 -> 22;
          case 3, 20 -> 23;
          case 4, 21 -> 24;
          case 5, 6 -> 25;
          case 7, 8, 9 -> 20 + code;
          case 51, 52 -> 54;
          case 53 -> 55;
          case 58 -> 59;
          default -> endOfColor(code);
        };
    return end == 0 ? 0 : offBit(end);
  }

  private static int endOfColor(int code) {
    if ((code >= 30 && code <= 38) || (code >= 90 && code <= 97)) {
      return 39;
    }
    return (code >= 40 && code <= 48) || (code >= 100 && code <= 107) ? 49 : 0;
  }
}
