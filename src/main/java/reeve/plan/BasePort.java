package reeve.plan;

import org.jspecify.annotations.Nullable;
import reeve.env.Environment;
import reeve.text.Ascii;

/// The port that the ports of all processes are counted from.
public final class BasePort {
  private static final int DEFAULT = 5000;

  private BasePort() {}

  /// The value of `PORT`, else 5000; null for a value that is no port.
  public static @Nullable Integer from(Environment environment) {
    String port = environment.get("PORT");
    return port == null || port.isEmpty() ? Integer.valueOf(DEFAULT) : portOrNull(port);
  }

  /// A port number from 1 to 65535, or null for any other text.
  public static @Nullable Integer portOrNull(String text) {
    if (!Ascii.areDigits(text) || text.length() > 5) {
      return null;
    }
    int port = Integer.parseInt(text);
    return port >= 1 && port <= 65535 ? port : null;
  }
}
