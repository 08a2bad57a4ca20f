package reeve.daemonize;

/// Patterns in which `*` matches any text.
final class Glob {
  private Glob() {}

  static boolean matches(String pattern, String text) {
    int star = pattern.indexOf('*');
    if (star < 0) {
      return pattern.equals(text);
    }
    int at = star;
    boolean matches = text.startsWith(pattern.substring(0, star));
    for (int next = pattern.indexOf('*', star + 1); matches && next >= 0; ) {
      String piece = pattern.substring(star + 1, next);
      at = text.indexOf(piece, at);
      matches = at >= 0;
      at += piece.length();
      star = next;
      next = pattern.indexOf('*', star + 1);
    }
    String last = pattern.substring(star + 1);
    return matches && text.length() - last.length() >= at && text.endsWith(last);
  }
}
