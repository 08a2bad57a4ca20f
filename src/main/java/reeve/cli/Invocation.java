package reeve.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A command line split into command and arguments.
///
/// @param named the first argument that is not an option, if it is a command; else null
/// @param arguments all others
record Invocation(@Nullable CommandName named, List<String> arguments) {
  static Invocation of(List<String> all) {
    int position = position(all);
    CommandName named = position < 0 ? null : CommandName.find(all.get(position));
    if (named == null) {
      return new Invocation(null, all);
    }
    List<String> others = new ArrayList<>(all);
    others.remove(position);
    return new Invocation(named, others);
  }

  CommandName command() {
    return named == null ? CommandName.START : named;
  }

  /// Returns the index of the first argument that is neither an option nor the value of one, or -1.
  private static int position(List<String> all) {
    for (int i = 0; i < all.size(); i++) {
      String argument = all.get(i);
      if (argument.equals("--")) {
        return -1;
      }
      if (argument.length() < 2 || !argument.startsWith("-")) {
        return i;
      }
      i += Options.hasValue(argument) ? 1 : 0; // unknown if the value is in the same argument
    }
    return -1;
  }
}
