package reeve.daemonize;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Matches a row against the words of a command.
final class RuleMatch {
  private final DaemonRule row;
  private final RuleCondition condition;
  private final List<String> words;
  private final StringBuilder name;
  private final String path;
  private final Set<String> seen = new HashSet<>();
  private int subcommands;
  private int rest; // the index of the command that the program runs

  /// @param start the index of the program in `words`
  RuleMatch(DaemonRule row, List<String> words, int start) {
    this.row = row;
    this.words = words;
    condition = new RuleCondition(row.condition());
    path = words.get(start);
    name = new StringBuilder(DaemonTable.programOf(path));
    rest = words.size();
    walk(start + 1);
  }

  private void walk(int from) {
    boolean isLeading = condition.isLeading() || row.kind() != DaemonRule.Kind.DAEMON;
    for (int i = from; i < words.size(); i++) {
      String word = words.get(i);
      String next = i + 1 < words.size() ? words.get(i + 1) : "";
      boolean isFlag = isFlag(word);
      if (word.equals("--")) {
        rest = i + 1;
        return;
      } else if (isSubcommand(word)) {
        subcommands++;
        name.append(' ').append(word);
      } else if (!isFlag && (isLeading || subcommands < row.subcommand().size())) {
        rest = i;
        return;
      } else {
        condition.note(word, next, seen);
        i += isFlag && condition.takesNext(word) ? 1 : 0;
      }
    }
  }

  private boolean isSubcommand(String word) {
    if (subcommands == row.subcommand().size()) {
      return false;
    }
    String expected = row.subcommand().get(subcommands);
    return isFlag(word) == isFlag(expected) && Glob.matches(expected, word);
  }

  boolean holds() {
    return subcommands == row.subcommand().size()
        && condition.holds(seen)
        && !(condition.isInstalled() && isRelative());
  }

  DaemonRule.Kind kind() {
    return row.kind();
  }

  /// Returns the index of the first word that is not an argument of the program itself.
  int rest() {
    return rest;
  }

  Finding finding() {
    String flags = condition.cause(seen);
    String reason = row.effect();
    if (!flags.isEmpty()) {
      reason += " (with " + flags + ")";
    } else if (row.subcommand().isEmpty()) {
      reason += " by default";
    }
    return new Finding(name.toString(), reason, row.fix(DaemonTable.programOf(path), flags));
  }

  private boolean isRelative() {
    return path.indexOf('/') > 0 && path.charAt(0) != '$';
  }

  /// True if a word is a flag; a lone `-` is one of `env`, and never a program.
  private static boolean isFlag(String word) {
    return word.startsWith("-");
  }
}
