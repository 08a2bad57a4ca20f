package reeve.env;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.cdimascio.dotenv.Dotenv;
import io.github.cdimascio.dotenv.DotenvEntry;
import io.github.cdimascio.dotenv.DotenvException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import reeve.problem.ReeveException;

/// Reads an env file with dotenv-java.
public final class EnvFile {
  private EnvFile() {}

  /// The variables of a file.
  ///
  /// @param folder where the file is; it must exist, else dotenv-java would look for a resource
  /// @param name the file's name in the folder
  /// @param shown the name to give in messages
  /// @throws ReeveException where the file cannot be understood; the message holds none of its
  ///   text, which may be a secret
  public static Map<String, String> read(String folder, String name, String shown) {
    Map<String, String> variables = new LinkedHashMap<>();
    for (DotenvEntry entry :
        load(folder, name, shown).entries(Dotenv.Filter.DECLARED_IN_ENV_FILE)) {
      variables.put(bytes(entry.getKey()), bytes(entry.getValue()));
    }
    return variables;
  }

  private static Dotenv load(String folder, String name, String shown) {
    try {
      return Dotenv.configure().directory(folder).filename(name).load();
    } catch (DotenvException e) {
      throw new ReeveException(shown + ": " + reason(e.getCause()));
    }
  }

  private static String reason(@Nullable Throwable cause) {
    if (cause instanceof CharacterCodingException) {
      return "not UTF-8; save the file in UTF-8";
    }
    return cause instanceof IOException
        ? "cannot be read; name a file with -e"
        : "a line is not KEY=VALUE; mend it, or make it a comment with #";
  }

  private static String bytes(String text) {
    return new String(text.getBytes(UTF_8), ISO_8859_1);
  }
}
