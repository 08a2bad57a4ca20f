package reeve.cli;

import java.util.List;
import java.util.function.Supplier;

/// What may complete a value or an argument.
///
/// @param kind what it names
/// @param words fixed ones
record Candidates(Kind kind, Supplier<List<String>> words) {
  /// Those in capitals after WORDS are for the shell to find.
  enum Kind {
    WORDS,
    PROCESSES,
    COUNTS,
    FILES,
    DIRECTORIES,
    USERS,
    COMMANDS
  }

  static final Candidates NOTHING = words(List::of);
  static final Candidates PROCESSES = new Candidates(Kind.PROCESSES, List::of);

  /// `NAME=COUNT` with commas between them.
  static final Candidates COUNTS = new Candidates(Kind.COUNTS, List::of);

  static final Candidates FILES = new Candidates(Kind.FILES, List::of);
  static final Candidates DIRECTORIES = new Candidates(Kind.DIRECTORIES, List::of);
  static final Candidates USERS = new Candidates(Kind.USERS, List::of);

  /// A process or a program, and then what completes the arguments of that.
  static final Candidates COMMANDS = new Candidates(Kind.COMMANDS, List::of);

  static Candidates words(Supplier<List<String>> words) {
    return new Candidates(Kind.WORDS, words);
  }
}
