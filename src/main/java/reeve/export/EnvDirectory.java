package reeve.export;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reeve.env.Environment;

/// The formats of an environment directory, which has one file per variable.
///
/// Variables that do not fit in such a file go into a script of exports. All these files are
/// secret.
enum EnvDirectory {
  /// envdir(8), chpst(8): the first line without trailing whitespace; NUL stands for a newline.
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

  /// s6-envdir with `-L` and `-f`: the content without its last newline, of any length.
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

  private static final int LONGEST_NAME = 255; // NAME_MAX of common file systems

  /// True if a file can hold the value.
  abstract boolean isHeld(String value);

  /// Returns the file content for a value. It is never empty because an empty file unsets the
  /// variable.
  abstract String content(String value);

  /// Returns why neither a file nor a shell can hold a variable, or null if one can.
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

  /// Returns the files in the directory of a service.
  ///
  /// @param directory with a trailing slash
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
