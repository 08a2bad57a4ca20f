package reeve.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import reeve.plan.BasePort;
import reeve.problem.ReeveException;
import reeve.problem.UsageException;
import reeve.supervise.Signal;
import reeve.system.ProgramPath;
import reeve.system.WorkingDirectory;
import reeve.text.Ascii;
import reeve.text.Nearest;

/// Converts the texts of option values, or refuses them.
final class Values {
  static final List<String> COLORS = List.of("auto", "always", "never");
  private static final List<String> TRUE = List.of("true", "1", "yes", "on");
  private static final List<String> FALSE = List.of("false", "0", "no", "off");
  private static final int MOST_DIGITS = 9;
  private static final String NINE_ZEROS = "000000000";
  private static final int OCTAL = 8;
  private static final int HIGHEST_UMASK = 0777;

  private Values() {}

  static String text(String text) {
    return text;
  }

  static List<String> list(String text) {
    return List.of(text.split(","));
  }

  static boolean isTrue(String text) {
    String word = text.toLowerCase(Locale.ROOT);
    if (!TRUE.contains(word) && !FALSE.contains(word)) {
      throw new UsageException("\"" + text + "\" is neither true nor false");
    }
    return TRUE.contains(word);
  }

  static int port(String text) {
    Integer port = BasePort.portOrNull(text);
    if (port == null) {
      throw new UsageException("port \"" + text + "\" is not a number from 1 to 65535");
    }
    return port;
  }

  static int umask(String octal) {
    int umask = 0;
    for (int i = 0; i < octal.length(); i++) {
      int digit = Character.digit(octal.charAt(i), OCTAL);
      umask = digit < 0 || umask < 0 ? -1 : umask * OCTAL + digit;
    }
    if (octal.isEmpty() || umask < 0 || umask > HIGHEST_UMASK) {
      throw new UsageException("umask \"" + octal + "\" is not an octal number from 0 to 777");
    }
    return umask;
  }

  /// Returns the absolute path of a shell, because the root may be another directory.
  static String shell(String path) {
    if (path.indexOf('/') < 0) {
      throw new UsageException("--shell " + path + ": give its path, as /bin/" + path);
    }
    String fault = ProgramPath.fault(path);
    if (!fault.isEmpty()) {
      throw new ReeveException("--shell " + path + ": " + fault);
    }
    return WorkingDirectory.absolute(path);
  }

  static int limit(String text) {
    if (text.length() > MOST_DIGITS || !Ascii.areDigits(text)) {
      throw new UsageException(
          "restart limit \"" + text + "\" is not a number from 0 to 999999999");
    }
    return Integer.parseInt(text);
  }

  /// Returns the nanoseconds of a text such as `5` or `0.25`.
  static long nanos(String seconds) {
    int dot = seconds.indexOf('.');
    String whole = dot < 0 ? seconds : seconds.substring(0, dot);
    String fraction = dot < 0 ? "0" : seconds.substring(dot + 1);
    boolean isNumber = Ascii.areDigits(whole) && Ascii.areDigits(fraction);
    if (!isNumber || seconds.length() > MOST_DIGITS) {
      throw new UsageException(
          "timeout \"" + seconds + "\" is not a number of seconds, as 5 or 0.5");
    }
    return Long.parseLong(whole + (fraction + NINE_ZEROS).substring(0, 9));
  }

  static Signal signal(String name) {
    String plain = name.startsWith("SIG") ? name.substring(3) : name;
    for (Signal signal : Signal.values()) {
      if (signal.name().equals(plain)) {
        return signal;
      }
    }
    throw new UsageException(Nearest.unknown("stop signal", name, signals()));
  }

  static List<String> signals() {
    List<String> names = new ArrayList<>();
    for (Signal signal : Signal.values()) {
      names.add(signal.name());
    }
    return names;
  }

  static String color(String when) {
    if (!COLORS.contains(when)) {
      throw new UsageException(Nearest.unknown("color mode", when, COLORS));
    }
    return when;
  }

  static String pattern(String pattern) {
    for (int i = 0; i < pattern.length(); i++) {
      if (pattern.charAt(i) < ' ') {
        throw new UsageException("--timestamp-format holds a control character; leave it out");
      }
    }
    return pattern;
  }
}
