package reeve.export;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import reeve.problem.ReeveException;

/// Writes an export into its directory, either completely or not at all.
///
/// Files are first written to a staging directory in LOCATION, which no service manager reads, and
/// then moved into place. A new directory is moved as a whole, so that a service manager never sees
/// part of it. If anything fails, the moves are undone.
public final class ExportWriter {
  private final FileTree disk;
  private final String location;
  private final String manifest;
  private final String staging;
  private final Set<String> staged =
      new LinkedHashSet<>(); // directories, relative to LOCATION and staging
  private final List<String> files = new ArrayList<>(); // in staging, absolute
  private final List<String> made = new ArrayList<>(); // parent directories of the files
  private final Moves moves;

  /// @param location absolute, without a trailing slash
  public ExportWriter(FileTree disk, String location, String app) {
    this.disk = disk;
    this.moves = new Moves(disk);
    this.location = location;
    this.manifest = Manifest.file(app);
    this.staging = location + "/" + manifest + ".new";
  }

  /// Returns the files that an earlier export of the application wrote and this one does not.
  public List<String> stale(List<ExportedFile> export) {
    if (!disk.isDirectory(location + "/")) {
      return List.of();
    }
    Set<String> paths = new LinkedHashSet<>();
    disk.read(location + "/" + manifest).map(Manifest::paths).ifPresent(paths::addAll);
    export.forEach(file -> paths.remove(file.path()));
    paths.removeIf(path -> disk.isDirectory(location + "/" + path)); // never an exported file
    return List.copyOf(paths);
  }

  /// Writes the files and removes stale ones. Existing files are replaced, even if reeve did not
  /// write them.
  ///
  /// @throws ReeveException if any step fails; LOCATION is then unchanged
  public void write(List<ExportedFile> export) {
    List<String> stale = stale(export);
    List<ExportedFile> all = new ArrayList<>(export);
    all.add(ExportedFile.of(manifest, Manifest.text(export)));
    try {
      makeLocation();
      all.forEach(this::stage);
      Set<String> placed = new LinkedHashSet<>();
      all.forEach(file -> place(file.path(), placed));
      stale.forEach(this::setAside);
    } catch (RuntimeException e) {
      undo();
      throw e;
    }
    clear();
    disk.removeDirectory(staging);
    stale.forEach(this::removeEmptyDirectories);
  }

  private void makeLocation() {
    for (int slash = 0; slash >= 0; ) {
      slash = location.indexOf('/', slash + 1);
      String directory = slash < 0 ? location : location.substring(0, slash);
      if (directory.isEmpty() || disk.isDirectory(directory)) {
        continue;
      }
      if (!disk.makeDirectory(directory, 0755)) {
        throw new ReeveException(directory + ": not a directory; give another LOCATION");
      }
      made.add(directory);
    }
    if (!disk.makeDirectory(staging, 0700)) {
      throw new ReeveException(
          staging
              + " already exists: another export is running or was interrupted;"
              + " remove it if none is running");
    }
    made.add(staging);
  }

  private void stage(ExportedFile file) {
    for (String directory : directoriesOf(file.path())) {
      if (staged.add(directory)) {
        disk.makeDirectory(staging + "/" + directory, 0755);
      }
    }
    files.add(staging + "/" + file.path());
    disk.write(staging + "/" + file.path(), file.content(), file.mode());
    file.owner().ifPresent(user -> disk.give(staging + "/" + file.path(), user));
  }

  /// @param placed the directories that were moved as a whole
  private void place(String path, Set<String> placed) {
    for (String directory : directoriesOf(path)) {
      if (placed.contains(directory)) {
        return;
      }
      if (!disk.isDirectory(location + "/" + directory)) {
        putInPlace(directory);
        placed.add(directory);
        return;
      }
    }
    setAside(path);
    putInPlace(path);
  }

  private void setAside(String path) {
    String target = location + "/" + path;
    if (disk.isDirectory(target)) {
      throw new ReeveException(target + ": a directory, not a file; remove it");
    }
    String aside = staging + "/.old." + files.size();
    if (moves.move(target, aside)) {
      files.add(aside);
    }
  }

  private void putInPlace(String path) {
    if (!moves.move(staging + "/" + path, location + "/" + path)) {
      throw new ReeveException(
          location + "/" + path + ": somebody removed its directory; try again");
    }
  }

  /// Undoes the moves. If that fails too, replaced files stay in the staging directory, so nothing
  /// is lost.
  private void undo() {
    moves.undo();
    clear();
    made.reversed().forEach(disk::removeDirectory);
  }

  private void clear() {
    files.forEach(disk::removeFile);
    for (String directory : List.copyOf(staged).reversed()) {
      disk.removeDirectory(staging + "/" + directory);
    }
  }

  private void removeEmptyDirectories(String path) {
    for (String directory : directoriesOf(path).reversed()) {
      disk.removeDirectory(location + "/" + directory);
    }
  }

  /// Returns the directories of a path, outermost first: `a` and `a/b` of `a/b/c`.
  private static List<String> directoriesOf(String path) {
    List<String> directories = new ArrayList<>();
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      directories.add(path.substring(0, slash));
    }
    return directories;
  }
}
