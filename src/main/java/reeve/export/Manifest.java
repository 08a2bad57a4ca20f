package reeve.export;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The list of the files that an export wrote, kept next to them. A later export may remove these.
final class Manifest {
  private Manifest() {}

  static String file(String app) {
    return "." + app + ".reeve-export";
  }

  static String text(List<ExportedFile> files) {
    StringBuilder text = new StringBuilder();
    for (ExportedFile file : files) {
      text.append(file.path()).append('\n');
    }
    return text.toString();
  }

  /// Returns the paths in a manifest. A path that leads out of the directory is ignored because
  /// reeve did not write it.
  static Set<String> paths(byte[] content) {
    Set<String> paths = new LinkedHashSet<>();
    for (String path : new String(content, ISO_8859_1).split("\n", -1)) {
      if (!path.isEmpty() && !path.startsWith("/") && !("/" + path + "/").contains("/../")) {
        paths.add(path);
      }
    }
    return paths;
  }
}
