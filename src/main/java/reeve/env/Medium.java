package reeve.env;

import java.util.function.BiFunction;

/// Where a text is held so that dotenv-java, which can read nothing but files, can read it: under a
/// name in a directory, but not on a disk, because it holds secrets.
public interface Medium {
  /// Holds a text for the time of one call.
  ///
  /// @param text printable ASCII and newlines
  /// @param reader gets a directory and a name in it; under this name the text can be read once
  /// @return what the reader returns
  <T> T hold(String text, BiFunction<String, String, T> reader);
}
