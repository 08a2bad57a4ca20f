package reeve.export;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reeve.env.Environment;

/// The ways in which tools read an environment from a directory: a file for each variable.
///
/// What such a file cannot hold goes into a script of exports. All of them are secret.
enum EnvDirectory {
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

  /// Says why neither a file nor a shell takes a variable; null if one does.
  @Nullable String refusal(String name, String value) {
    if (isFileName(name) && isHeld(value)) {
      return null;
    }
    String reason = isFileName(name) ? "its value fits no file" : "its name fits no file";
    return ExportCheck.nameRefusal(name, reason + " in env, and a shell");
  }

  private static boolean isFileName(String name) {
    return !name.startsWith(".") && name.length() <= LONGEST_NAME;
  }

  /// The files below a service's directory.
  ///
  /// @param directory with a slash at its end
  List<ExportedFile> files(String directory, Environment environment) {
    List<ExportedFile> files = new ArrayList<>();
    StringBuilder exports = new StringBuilder();
    environment.forEach((name, value) -> {
      if (isFileName(name) && isHeld(value)) {
        files.add(ExportedFile.secret(directory + "env/" + name, content(value)));
      } else {
        exports.append("export ").append(name).append('=').append(ShellQuote.word(value));
        exports.append('\n');
      }
    });
    if (!exports.isEmpty()) {
      files.add(ExportedFile.secret(directory + "exports", exports.toString()));
    }
    return files;
  }
}
