package reeve.output;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;

/// Splits output into text, control characters and escape sequences by ECMA-48, and like xterm if a
/// sequence is malformed. Input may be cut anywhere.
final class EscapeParser {
  /// Receives the parts of the output.
  interface Receiver {
    /// Receives text of complete characters without control characters.
    void print(byte[] bytes, int from, int to);

    /// Receives a C0 control character other than escape.
    void control(byte value);

    /// Receives the final byte of an escape sequence, or of the C1 control character equal to it.
    void escape(byte last);

    /// Receives a control sequence: `ESC [`, parameters, intermediate bytes and a final byte.
    void sequence(byte[] bytes, int from, int to);

    /// Receives an operating system command (OSC).
    void command(byte[] bytes, int length);
  }

  private enum State {
    TEXT,
    ESCAPE,
    /// After ESC and an intermediate byte.
    ESCAPE_INTERMEDIATE,
    SEQUENCE,
    COMMAND,
    /// After an ESC that may begin the string terminator of a command.
    COMMAND_ESCAPE,
    /// In a string to drop: DCS, SOS, PM, APC, or the title of screen(1).
    STRING
  }

  private static final byte CANCEL = 0x18;
  private static final byte SUBSTITUTE = 0x1a;
  private static final byte BELL = 7;
  private static final byte DELETE = 0x7f;
  private static final int LONGEST = 8192; // longer sequences are dropped
  private static final byte[] REPLACEMENT = {(byte) 0xef, (byte) 0xbf, (byte) 0xbd}; // U+FFFD

  private final Receiver receiver;
  private State state = State.TEXT;
  private byte[] collected = {};
  private int length;
  private byte[] cut = {}; // the first bytes of a character

  EscapeParser(Receiver receiver) {
    this.receiver = receiver;
  }

  /// Parses the next piece of output.
  void feed(byte[] bytes, int from, int to) {
    if (cut.length > 0) {
      byte[] joined = (string(cut, 0, cut.length) + string(bytes, from, to)).getBytes(ISO_8859_1);
      cut = new byte[0];
      feed(joined, 0, joined.length);
      return;
    }
    for (int i = from; i < to; ) {
      i = state == State.TEXT ? text(bytes, i, to) : i + (step(bytes[i]) ? 1 : 0);
    }
  }

  /// Drops an incomplete sequence or character.
  void reset() {
    state = State.TEXT;
    if (cut.length > 0) {
      cut = new byte[0];
      receiver.print(REPLACEMENT, 0, REPLACEMENT.length);
    }
  }

  /// Handles text, or a control character at the start of the piece.
  ///
  /// @return the index of the next byte to handle
  private int text(byte[] bytes, int from, int to) {
    int control = ControlCharacters.next(bytes, from, to);
    int end = Characters.safeEnd(bytes, from, control);
    if (end > from) {
      receiver.print(bytes, from, end);
      return end;
    }
    if (from == control) {
      int whole = sequenceEnd(bytes, from, to);
      if (whole == from) {
        control(bytes[from]);
        return from + 1;
      }
      receiver.sequence(bytes, from, whole);
      return whole;
    }
    return unsafe(bytes, from, control, to);
  }

  /// Returns the end of the complete, well-formed control sequence at an index, or that index if
  /// there is none.
  private static int sequenceEnd(byte[] bytes, int from, int to) {
    if (bytes[from] == ControlCharacters.ESCAPE && from + 1 < to && bytes[from + 1] == '[') {
      int i = from + 2;
      while (i < to && bytes[i] >= ' ' && bytes[i] < '@') {
        i++;
      }
      if (i < to && i - from < LONGEST && bytes[i] >= '@' && bytes[i] != DELETE) {
        return i + 1;
      }
    }
    return from;
  }

  /// Handles a C1 control character or an incomplete character.
  private int unsafe(byte[] bytes, int from, int control, int to) {
    if (from + 1 < control && bytes[from] == (byte) 0xc2) {
      state = State.ESCAPE;
      step((byte) (bytes[from + 1] - 0x40)); // handle as the equivalent ESC sequence
      return from + 2;
    }
    if (control == to && !Characters.isC1(bytes[from])) {
      cut = Arrays.copyOfRange(bytes, from, to);
      return to;
    }
    receiver.print(REPLACEMENT, 0, REPLACEMENT.length); // as terminals do
    return Characters.isC1(bytes[from]) ? from + 1 : control;
  }

  /// Handles a byte inside a sequence.
  ///
  /// @return false if it is text, because it cannot be part of the sequence
  private boolean step(byte value) {
    if (value == CANCEL || value == SUBSTITUTE) {
      state = State.TEXT;
    } else if (value >= 0 && value < ' ') {
      controlInSequence(value);
    } else if (state == State.COMMAND) {
      collect(value);
    } else if (state != State.STRING) {
      return character(value);
    }
    return true;
  }

  private void controlInSequence(byte value) {
    if (value == ControlCharacters.ESCAPE) {
      state = state == State.COMMAND ? State.COMMAND_ESCAPE : State.ESCAPE;
    } else if (state == State.COMMAND) {
      endCommandAt(value);
    } else if (state != State.STRING) {
      receiver.control(value);
    }
  }

  private boolean character(byte value) {
    if (value < 0) {
      state = State.TEXT;
      return false;
    }
    if (state == State.COMMAND_ESCAPE && value == '\\') {
      endCommandAt(BELL);
    } else if (state == State.SEQUENCE) {
      inSequence(value);
    } else {
      afterEscape(value);
    }
    return true;
  }

  private void inSequence(byte value) {
    if (value < '@') {
      collect(value);
    } else if (value != DELETE) {
      state = State.TEXT;
      collect(value);
      if (length < LONGEST) {
        receiver.sequence(collected, 0, length);
      }
    }
  }

  private void afterEscape(byte value) {
    length = 0;
    if (value < '0') {
      state = State.ESCAPE_INTERMEDIATE;
      return;
    }
    boolean isFinal = state == State.ESCAPE_INTERMEDIATE;
    state = isFinal ? State.TEXT : next(value);
    if (state == State.SEQUENCE) {
      collect(ControlCharacters.ESCAPE);
      collect(value);
    }
    if (!isFinal && state == State.TEXT) {
      receiver.escape(value);
    }
  }

  private static State next(byte value) {
    return switch (value) {
      case '[' -> State.SEQUENCE;
      case ']' -> State.COMMAND;
      case 'P', 'X', '^', '_', 'k' -> State.STRING;
      default -> State.TEXT;
    };
  }

  private void endCommandAt(byte value) {
    if (value == BELL) {
      state = State.TEXT;
      if (length < LONGEST) {
        receiver.command(collected, length);
      }
    }
  }

  private void collect(byte value) {
    if (length == collected.length && length < LONGEST) {
      collected = Arrays.copyOf(collected, Math.max(64, 2 * length));
    }
    if (length < LONGEST) {
      collected[length++] = value;
    }
  }

  private void control(byte value) {
    if (value == ControlCharacters.ESCAPE) {
      state = State.ESCAPE;
    } else {
      receiver.control(value);
    }
  }

  private static String string(byte[] bytes, int from, int to) {
    return new String(bytes, from, to - from, ISO_8859_1);
  }
}
