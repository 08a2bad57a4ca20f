package reeve.export;

import java.util.List;
import java.util.Optional;

/// What the writer of an export asks of the file system. Paths are absolute and hold bytes, one a
/// char; whatever fails is a [reeve.problem.ReeveException] that names the path and the reason.
public interface FileTree {
  boolean isDirectory(String path);

  /// Makes a directory.
  ///
  /// @param mode whatever the umask
  /// @return false where there is something of that name already
  boolean makeDirectory(String path, int mode);

  /// Writes a file whole.
  ///
  /// @param mode whatever the umask; until the content is written it is 0600
  void write(String path, String content, int mode);

  /// Gives a file to a user, where reeve may do that and the machine knows the user.
  void give(String path, String user);

  /// The names in a directory, in order; none if it cannot be listed.
  List<String> names(String directory);

  /// Reads a file, where there is one.
  Optional<byte[]> read(String path);

  /// Gives a file or directory another name, in place of a file that may have it.
  ///
  /// @return false where there is nothing to move
  boolean move(String from, String to);

  /// Removes a file; it is no error where that cannot be done.
  void removeFile(String path);

  /// Removes a directory if it is empty.
  void removeDirectory(String path);
}
