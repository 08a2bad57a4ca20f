package reeve.export;

import java.util.List;
import java.util.Optional;

/// The file system operations of an export. Paths are absolute and hold bytes, one per char. A
/// failure is a [reeve.problem.ReeveException] that names the path and the reason.
public interface FileTree {
  boolean isDirectory(String path);

  /// Creates a directory.
  ///
  /// @param mode not changed by the umask
  /// @return false if the name exists already
  boolean makeDirectory(String path, int mode);

  /// Writes a file.
  ///
  /// @param mode not changed by the umask; until the content is written it is 0600
  void write(String path, String content, int mode);

  /// Changes the owner of a file if reeve is permitted to and the user exists.
  void give(String path, String user);

  /// Returns the sorted names in a directory; empty if it cannot be listed.
  List<String> names(String directory);

  /// Reads a file if it exists.
  Optional<byte[]> read(String path);

  /// Renames a file or directory, replacing an existing file.
  ///
  /// @return false if there is nothing to move
  boolean move(String from, String to);

  /// Removes a file; a failure is ignored.
  void removeFile(String path);

  /// Removes a directory if it is empty.
  void removeDirectory(String path);
}
