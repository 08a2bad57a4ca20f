package reeve.export;

/// One file of an export.
///
/// @param path below LOCATION, with `/` between folders; no blank name, `.` or `..` in it
/// @param content byte for byte
/// @param mode as for chmod(2); folders are made as they are needed, with mode 0755
public record ExportedFile(String path, String content, int mode) {
  /// A file that anybody may read.
  public static ExportedFile of(String path, String content) {
    return new ExportedFile(path, content, 0644);
  }

  /// A file with values of the environment, which may be secrets.
  public static ExportedFile secret(String path, String content) {
    return new ExportedFile(path, content, 0600);
  }

  /// A file that is run.
  public static ExportedFile script(String path, String content) {
    return new ExportedFile(path, content, 0755);
  }

  /// The path alone: the content may be a secret.
  @Override
  public String toString() {
    return path;
  }
}
