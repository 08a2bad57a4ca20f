package reeve.cli;

import java.util.ArrayList;
import java.util.List;

/// A command line taken apart.
///
/// @param command the first argument that is no option, if it is a command, else empty
/// @param arguments all others
record Invocation(String command, List<String> arguments) {
  static Invocation of(List<String> all, Commands commands) {
    int position = position(all, commands);
    if (position < 0 || !Commands.NAMES.contains(all.get(position))) {
      return new Invocation("", all);
    }
    List<String> others = new ArrayList<>(all);
    return new Invocation(others.remove(position), others);
  }

  /// Where the first argument stands that is neither an option nor the value of one, or -1.
  private static int position(List<String> all, Commands commands) {
    for (int i = 0; i < all.size(); i++) {
      String argument = all.get(i);
      if (argument.equals("--")) {
        return -1;
      }
      if (argument.length() < 2 || !argument.startsWith("-")) {
        return i;
      }
      i += commands.hasValue(argument) ? 1 : 0; // a value in the same argument makes it unknown
    }
    return -1;
  }
}
