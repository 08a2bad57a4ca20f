package reeve.env;

import java.util.function.BiFunction;

/// Holds a text as a file for dotenv-java, which reads only files. The text is not written to a
/// disk because it contains secrets.
public interface Medium {
  /// Holds a text for the duration of one call.
  ///
  /// @param text printable ASCII and newlines
  /// @param reader called with a directory and a file name in it; the file can be read once
  /// @return the reader's result
  <T> T hold(String text, BiFunction<String, String, T> reader);
}
