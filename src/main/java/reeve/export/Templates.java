package reeve.export;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Function;

/// The templates of a format: the user's own where there is one of that name, else the built-in.
public final class Templates {
  private final String format;
  private final Function<String, Optional<Template>> own;

  private Templates(String format, Function<String, Optional<Template>> own) {
    this.format = format;
    this.own = own;
  }

  /// The templates of a format.
  ///
  /// @param own finds the user's template of a name
  public static Templates of(Format format, Function<String, Optional<Template>> own) {
    return new Templates(format.id(), own);
  }

  /// The template of a name.
  Template get(String name) {
    return own.apply(name).orElseGet(() -> builtIn(format + "/" + name));
  }

  /// The template of a name that several formats have in common.
  Template getShared(String name) {
    return own.apply(name).orElseGet(() -> builtIn("shared/" + name));
  }

  private static Template builtIn(String name) {
    try (InputStream file = Templates.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException("the resource reeve/export/" + name + " is missing");
      }
      return new Template(name, new String(file.readAllBytes(), ISO_8859_1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
