package reeve.export;

import java.util.ArrayList;
import java.util.List;
import reeve.env.Environment;

/// The ways in which tools read an environment from a folder: a file for each variable.
///
/// What such a file cannot hold goes into a script of exports. All of them are secret.
enum EnvFolder {
  /// envdir(8), chpst(8): the first line without the blanks at its end; NUL stands for a newline.
  FIRST_LINE {
    @Override
    boolean isHeld(String value) {
      return !value.endsWith(" ") && !value.endsWith("\t");
    }

    @Override
    String content(String value) {
      return value.replace('\n', '\0') + "\n";
    }
  },

  /// s6-envdir with `-L` and `-f`: all but the last newline, however long.
  WHOLE_FILE {
    @Override
    boolean isHeld(String value) {
      return true;
    }

    @Override
    String content(String value) {
      return value + "\n";
    }
  };

  private static final int LONGEST_NAME = 255; // NAME_MAX of the usual file systems

  /// Whether the content of a file can mean the value.
  abstract boolean isHeld(String value);

  /// What means the value. An empty file would unset the variable.
  abstract String content(String value);

  /// The files below a service's folder.
  ///
  /// @param folder with a slash at its end
  /// @throws reeve.problem.ReeveException for a name that neither a file nor a shell takes
  List<ExportedFile> files(String folder, Environment environment) {
    List<ExportedFile> files = new ArrayList<>();
    StringBuilder exports = new StringBuilder();
    environment.forEach((name, value) -> {
      boolean isFile = !name.startsWith(".") && name.length() <= LONGEST_NAME;
      if (isFile && isHeld(value)) {
        files.add(ExportedFile.secret(folder + "env/" + name, content(value)));
      } else {
        ExportCheck.checkName(name, "what a file in env cannot hold is exported by a shell, which");
        exports.append("export ").append(name).append('=').append(ShellQuote.word(value));
        exports.append('\n');
      }
    });
    if (!exports.isEmpty()) {
      files.add(ExportedFile.secret(folder + "exports", exports.toString()));
    }
    return files;
  }
}
