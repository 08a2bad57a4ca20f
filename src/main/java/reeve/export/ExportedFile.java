package reeve.export;

import java.util.Optional;

/// A file of an export.
///
/// @param path relative to LOCATION, with `/` between directories; no part is empty, `.` or `..`
/// @param content its bytes
/// @param mode as for chmod(2); missing directories are created with mode 0755
/// @param owner a user name or number; if empty, the user that exports
public record ExportedFile(String path, String content, int mode, Optional<String> owner) {
  /// Returns a world-readable file.
  public static ExportedFile of(String path, String content) {
    return new ExportedFile(path, content, 0644, Optional.empty());
  }

  /// Returns a file with values of the environment, which may be secrets.
  public static ExportedFile secret(String path, String content) {
    return new ExportedFile(path, content, 0600, Optional.empty());
  }

  /// Returns a secret file that the processes read themselves, as their user.
  public static ExportedFile secretOf(String owner, String path, String content) {
    return new ExportedFile(path, content, 0600, Optional.of(owner));
  }

  /// Returns an executable file.
  public static ExportedFile script(String path, String content) {
    return new ExportedFile(path, content, 0755, Optional.empty());
  }

  /// Shows the path alone because the content may be a secret.
  @Override
  public String toString() {
    return path;
  }
}
