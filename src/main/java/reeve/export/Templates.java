package reeve.export;

import java.util.Optional;
import java.util.function.Function;
import reeve.text.Resource;

/// The templates of a format: the user's own if there is one of that name, else the built-in.
public final class Templates {
  private final String format;
  private final Function<String, Optional<Template>> own;

  private Templates(String format, Function<String, Optional<Template>> own) {
    this.format = format;
    this.own = own;
  }

  /// Returns the templates of a format.
  ///
  /// @param own returns the user's template of a name
  public static Templates of(ExportFormat format, Function<String, Optional<Template>> own) {
    return new Templates(format.id(), own);
  }

  /// Returns the template of a name.
  Template get(String name) {
    return own.apply(name).orElseGet(() -> builtIn(format + "/" + name));
  }

  /// Returns the template of a name that several formats share.
  Template getShared(String name) {
    return own.apply(name).orElseGet(() -> builtIn("shared/" + name));
  }

  private static Template builtIn(String name) {
    return new Template(name, Resource.text("export/" + name));
  }
}
