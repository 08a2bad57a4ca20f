package reeve.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.charset.Charset;

/// The arguments as bytes, one per char. The JVM decodes them by the locale and may lose bytes.
final class Arguments {
  private Arguments() {}

  static String[] asBytes(String[] decoded) {
    for (String argument : decoded) {
      if (!isAscii(argument)) {
        return original(decoded);
      }
    }
    return decoded;
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 127) {
        return false;
      }
    }
    return true;
  }

  /// Returns the last arguments of this process from proc(5). Without /proc, encodes what the JVM
  /// decoded.
  private static String[] original(String[] decoded) {
    String[] original = new String[decoded.length];
    try (FileInputStream file = new FileInputStream("/proc/self/cmdline")) {
      String[] all = new String(file.readAllBytes(), ISO_8859_1).split("\0", -1);
      int first = all.length - 1 - decoded.length; // the last NUL ends the last argument
      System.arraycopy(all, first, original, 0, original.length);
    } catch (IOException e) {
      Charset charset = Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"));
      for (int i = 0; i < original.length; i++) {
        original[i] = new String(decoded[i].getBytes(charset), ISO_8859_1);
      }
    }
    return original;
  }
}
