package reeve.end;

import java.nio.file.Path;

/// The AOT cache of an image, which the JVM leaves aside without a word when it does not fit.
final class AotCache {
  /// The launcher's text under the launcher's name, and with an option that makes the JVM fail
  /// rather than run without the cache.
  private static final String LINE =
      """
      exec /bin/sh -c "$(sed 's|/lib/reeve" |&-XX:AOTMode=on |' "$launcher")" "$launcher" --version
      """;

  private AotCache() {}

  /// `LAUNCHER --version`, which fails where the cache is not in use.
  static Result required(Path directory, Path launcher) {
    return Reeve.shell(directory, LINE).env("launcher", launcher.toAbsolutePath().toString()).run();
  }
}
