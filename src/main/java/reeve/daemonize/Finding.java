package reeve.daemonize;

/// A command that does not stay in the foreground.
///
/// @param program its name as the user wrote it, with its subcommand: `nginx`, `docker run`
/// @param reason what it does and why; printed after the name
/// @param fix what to do about it; printed after a semicolon
public record Finding(String program, String reason, String fix) {
  private static final int LONGEST = 80;

  public Finding {
    program = onOneLine(program);
    fix = onOneLine(fix);
  }

  /// Returns one line: `program`, reason; fix.
  public String message() {
    return "`" + program + "` " + reason + "; " + fix;
  }

  /// Shortens a text, nearly all of which may come from the user.
  private static String onOneLine(String text) {
    String start = printable(text.substring(0, Math.min(LONGEST, text.length())));
    return text.length() > LONGEST ? start + "..." : start;
  }

  /// Returns the text without characters that would confuse a terminal.
  public static String printable(String text) {
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      shown.append(c < ' ' || c == 0x7f ? '?' : c);
    }
    return shown.toString();
  }
}
