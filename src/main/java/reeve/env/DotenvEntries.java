package reeve.env;

import io.github.cdimascio.dotenv.Dotenv;
import io.github.cdimascio.dotenv.DotenvEntry;
import io.github.cdimascio.dotenv.DotenvException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import reeve.problem.ReeveException;

/// Reads entries with dotenv-java.
///
/// Its dialect is narrower than that of [EntryScanner], and it keeps neither the order nor repeated
/// keys. It therefore gets one line `NUMBER.KEY=SAFE` per entry, in characters that both dialects
/// read alike; the number restores the order.
final class DotenvEntries {
  private final Medium medium;

  DotenvEntries(Medium medium) {
    this.medium = medium;
  }

  /// Returns the same entries in the same order, as read by dotenv-java.
  List<EnvEntry> read(List<EnvEntry> entries) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < entries.size(); i++) {
      text.append(i).append('.').append(entries.get(i).key()).append('=');
      SafeText.append(text, entries.get(i).value());
      text.append('\n');
    }
    EnvEntry[] read = new EnvEntry[entries.size()];
    for (DotenvEntry line : medium.hold(text.toString(), DotenvEntries::load)) {
      String name = line.getKey();
      int dot = name.indexOf('.');
      int number = Integer.parseInt(name, 0, dot, 10);
      EnvEntry entry = entries.get(number);
      String value = SafeText.bytes(line.getValue());
      read[number] =
          new EnvEntry(entry.line(), name.substring(dot + 1), value, entry.isUnwrapped());
    }
    return Arrays.asList(read);
  }

  private static Set<DotenvEntry> load(String directory, String name) {
    try {
      return Dotenv.configure()
          .directory(directory)
          .filename(name)
          .load()
          .entries(Dotenv.Filter.DECLARED_IN_ENV_FILE);
    } catch (DotenvException e) {
      // Its message may show a line, and so a secret.
      throw new ReeveException(
          directory + "/" + name + ": cannot be read; reeve needs " + directory);
    }
  }
}
