package reeve.cli;

import java.util.List;
import java.util.function.Supplier;

/// What may complete a value or an argument.
///
/// @param kind what it names
/// @param words those of [Kind#WORD]
record Candidates(Kind kind, Supplier<List<String>> words) {
  /// From FILE on, the shell finds them.
  enum Kind {
    WORD,
    PROCESS,
    COUNT,
    FILE,
    DIRECTORY,
    USER,
    COMMAND
  }

  static final Candidates NOTHING = words(List::of);
  static final Candidates PROCESSES = of(Kind.PROCESS);

  /// `NAME=COUNT` with commas between them.
  static final Candidates COUNTS = of(Kind.COUNT);

  static final Candidates FILES = of(Kind.FILE);
  static final Candidates DIRECTORIES = of(Kind.DIRECTORY);
  static final Candidates USERS = of(Kind.USER);

  /// A process or a program, and then what completes the arguments of that.
  static final Candidates COMMANDS = of(Kind.COMMAND);

  static Candidates words(Supplier<List<String>> words) {
    return new Candidates(Kind.WORD, words);
  }

  private static Candidates of(Kind kind) {
    return new Candidates(kind, List::of);
  }
}
