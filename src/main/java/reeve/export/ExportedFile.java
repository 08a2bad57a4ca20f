package reeve.export;

import java.util.Optional;

/// One file of an export.
///
/// @param path below LOCATION, with `/` between directories; no blank name, `.` or `..` in it
/// @param content byte for byte
/// @param mode as for chmod(2); directories are made as they are needed, with mode 0755
/// @param owner the name of a user or a number; where there is none, who exports
public record ExportedFile(String path, String content, int mode, Optional<String> owner) {
  /// A file that anybody may read.
  public static ExportedFile of(String path, String content) {
    return new ExportedFile(path, content, 0644, Optional.empty());
  }

  /// A file with values of the environment, which may be secrets.
  public static ExportedFile secret(String path, String content) {
    return new ExportedFile(path, content, 0600, Optional.empty());
  }

  /// The same, for a format whose processes read it themselves when they already run as their user.
  public static ExportedFile secretOf(String owner, String path, String content) {
    return new ExportedFile(path, content, 0600, Optional.of(owner));
  }

  /// A file that is run.
  public static ExportedFile script(String path, String content) {
    return new ExportedFile(path, content, 0755, Optional.empty());
  }

  /// The path alone: the content may be a secret.
  @Override
  public String toString() {
    return path;
  }
}
