package reeve.output;

/// The colours and the link that a process has set for its text, and those that the terminal shows:
/// a prefix and the lines of others have neither.
final class TextStyle {
  private static final String RESET = "\033[0m";
  private static final String NO_LINK = "8;;";

  private final OutputBuffer out;
  private final Pen pen = new Pen();
  private String link = NO_LINK;
  private boolean isColored; // true if the terminal has a colour turned on
  private boolean isLinked;

  TextStyle(OutputBuffer out) {
    this.out = out;
  }

  /// Follows the colours of a whole line.
  ///
  /// @return false if the line holds more than text and colours, or would not be printed as it is
  boolean followLine(byte[] bytes, int from, int to) {
    return pen.followLine(bytes, from, to);
  }

  /// @param bytes an SGR sequence
  void follow(byte[] bytes, int from, int to) {
    pen.follow(bytes, from, to);
  }

  /// @param command `8;PARAMETERS;ADDRESS`
  void link(String command) {
    int end = command.indexOf(';', NO_LINK.length() - 1);
    link = end == command.length() - 1 ? NO_LINK : command;
  }

  /// Notes that the terminal has the colours of the process, because it got them with the text.
  void colorsShown() {
    isColored = pen.isOpen();
  }

  /// Shows the colours and the link of the process.
  void show() {
    pen.appendTo(out);
    colorsShown();
    showLink();
  }

  void showLink() {
    boolean hasLink = !link.equals(NO_LINK);
    if (hasLink || isLinked) {
      out.append("\033]" + link + "\033\\");
      isLinked = hasLink;
    }
  }

  /// Turns off what the terminal shows.
  void hide() {
    if (isColored) {
      out.append(RESET);
      isColored = false;
    }
    if (isLinked) {
      out.append("\033]" + NO_LINK + "\033\\");
      isLinked = false;
    }
  }

  /// Forgets the colours that the process has set.
  void forgetColors() {
    pen.reset();
  }

  /// Forgets the colours and the link that the process has set.
  void forget() {
    pen.reset();
    link = NO_LINK;
  }
}
