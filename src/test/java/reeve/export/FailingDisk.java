package reeve.export;

import java.util.List;
import java.util.Optional;
import reeve.problem.ReeveException;

/// A file system on which one change fails, as on a full disk.
final class FailingDisk implements FileTree {
  private final FileTree disk;
  private int left;

  /// @param failing the number of the change that fails, from 0
  FailingDisk(FileTree disk, int failing) {
    this.disk = disk;
    this.left = failing;
  }

  /// Whether the failure is still to come.
  boolean isWhole() {
    return left >= 0;
  }

  private void change() {
    if (left-- == 0) {
      throw new ReeveException("no space left");
    }
  }

  @Override
  public List<String> names(String directory) {
    return disk.names(directory);
  }

  @Override
  public boolean isDirectory(String path) {
    return disk.isDirectory(path);
  }

  @Override
  public boolean makeDirectory(String path, int mode) {
    change();
    return disk.makeDirectory(path, mode);
  }

  @Override
  public void write(String path, String content, int mode) {
    if (left == 0) {
      disk.write(path, content.substring(content.length() / 2), mode);
    }
    change();
    disk.write(path, content, mode);
  }

  @Override
  public void give(String path, String user) {
    change();
    disk.give(path, user);
  }

  @Override
  public Optional<byte[]> read(String path) {
    return disk.read(path);
  }

  @Override
  public boolean move(String from, String to) {
    change();
    return disk.move(from, to);
  }

  @Override
  public void removeFile(String path) {
    disk.removeFile(path);
  }

  @Override
  public void removeDirectory(String path) {
    disk.removeDirectory(path);
  }
}
