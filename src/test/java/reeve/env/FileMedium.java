package reeve.env;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiFunction;

/// Holds texts in a file, which is all that dotenv-java needs; and notes what it was given.
final class FileMedium implements Medium {
  private final Path directory;
  private String held = "";
  private int calls;

  FileMedium(Path directory) {
    this.directory = directory;
  }

  /// What dotenv-java was given last.
  String held() {
    return held;
  }

  int calls() {
    return calls;
  }

  @Override
  public <T> T hold(String text, BiFunction<String, String, T> reader) {
    held = text;
    calls++;
    try {
      Files.writeString(directory.resolve("held"), text, US_ASCII);
      return reader.apply(directory.toString(), "held");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
