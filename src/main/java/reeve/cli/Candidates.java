package reeve.cli;

import java.util.List;
import java.util.function.Supplier;

/// The candidates for a value or an argument.
///
/// @param kind the kind of thing that it names
/// @param words the candidates of [Kind#WORD]
record Candidates(Kind kind, Supplier<List<String>> words) {
  /// The shell itself finds the candidates of FILE and later kinds.
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

  /// `NAME=COUNT`, separated by commas.
  static final Candidates COUNTS = of(Kind.COUNT);

  static final Candidates FILES = of(Kind.FILE);
  static final Candidates DIRECTORIES = of(Kind.DIRECTORY);
  static final Candidates USERS = of(Kind.USER);

  /// A process or a program; the arguments after it are completed as a command line of their own.
  static final Candidates COMMANDS = of(Kind.COMMAND);

  static Candidates words(Supplier<List<String>> words) {
    return new Candidates(Kind.WORD, words);
  }

  private static Candidates of(Kind kind) {
    return new Candidates(kind, List::of);
  }
}
