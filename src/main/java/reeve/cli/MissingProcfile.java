package reeve.cli;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import reeve.text.Ascii;

/// The error for a missing Procfile, with a list of similar files.
final class MissingProcfile {
  private static final String DEFAULT = "Procfile";

  private MissingProcfile() {}

  /// Returns the message.
  ///
  /// @param path the missing Procfile
  static String text(CommandName command, String path) {
    List<String> others = others(path.substring(0, path.length() - DEFAULT.length()));
    String reason = "cannot read " + path + ": No such file or directory; ";
    if (others.isEmpty()) {
      return reason + "write one, or name it with -f";
    }
    String call = command == CommandName.START ? "reeve" : "reeve " + command.text();
    boolean isOne = others.size() == 1;
    String found = (isOne ? "there is " : "there are ") + String.join(", ", others);
    String use = isOne ? "; use it with " : "; use one as in ";
    return reason + found + use + call + " -f " + others.getFirst();
  }

  /// Returns the sorted files of a directory whose names begin like that of a Procfile.
  private static List<String> others(String directory) {
    @Nullable String @Nullable [] names = new File(directory.isEmpty() ? "." : directory).list();
    List<String> others = new ArrayList<>();
    for (String name : names == null ? new String[0] : names) {
      if (isProcfile(name) && new File(directory + name).isFile()) {
        others.add(directory + name);
      }
    }
    others.sort(null);
    return others;
  }

  /// True if a name is that of a Procfile and needs no quotes in a shell; `Procfile~` is a backup.
  private static boolean isProcfile(String name) {
    return name.toLowerCase(Locale.ROOT).startsWith("procfile")
        && name.chars().allMatch(c -> c == '.' || c == '-' || Ascii.isNameCharacter(c));
  }
}
