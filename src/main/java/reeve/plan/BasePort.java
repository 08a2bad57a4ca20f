package reeve.plan;

import org.jspecify.annotations.Nullable;
import reeve.env.Environment;
import reeve.text.Ascii;

/// The base port, from which the ports of the processes are counted.
public final class BasePort {
  private static final int DEFAULT = 5000;

  private BasePort() {}

  /// Returns the value of `PORT`, or 5000 if it is unset; null if the value is not a port.
  public static @Nullable Integer from(Environment environment) {
    String port = environment.get("PORT");
    return port == null || port.isEmpty() ? Integer.valueOf(DEFAULT) : portOrNull(port);
  }

  /// Returns a port number from 1 to 65535, or null for any other text.
  public static @Nullable Integer portOrNull(String text) {
    if (!Ascii.areDigits(text) || text.length() > 5) {
      return null;
    }
    int port = Integer.parseInt(text);
    return port >= 1 && port <= 65535 ? port : null;
  }
}
