import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The options of the command line.
///
/// @param cases the benchmarks, in the order of the tables
/// @param runners the columns
/// @param rounds the number of measurements of each case, at least 1
record Options(List<Case> cases, List<Runner> runners, int rounds) {
  /// @throws IllegalArgumentException with a line for the user
  static Options parse(String[] args, List<Case> known) {
    List<Case> cases = new ArrayList<>();
    List<Runner> runners = List.of();
    int rounds = 3;
    for (int i = 0; i < args.length; i++) {
      switch (args[i]) {
        case "--runners" -> runners = runners(value(args, ++i));
        case "--rounds" -> rounds = rounds(value(args, ++i));
        default -> cases.add(named(args[i], known));
      }
    }
    return new Options(
        cases.isEmpty() ? known : cases, runners.isEmpty() ? Runners.installed() : runners, rounds);
  }

  private static String value(String[] args, int index) {
    if (index == args.length) {
      throw new IllegalArgumentException(args[index - 1] + " needs a value");
    }
    return args[index];
  }

  private static Case named(String name, List<Case> known) {
    List<String> names = known.stream().map(Case::name).toList();
    int index = names.indexOf(name);
    if (index < 0) {
      throw new IllegalArgumentException(name + " is not a case; there are " + names);
    }
    return known.get(index);
  }

  private static List<Runner> runners(String names) {
    List<Runner> runners = new ArrayList<>();
    for (String name : names.split(",")) {
      Runner runner = name.contains("/") ? Runners.reeve(name, Path.of(name)) : Runners.named(name);
      if (!runner.isInstalled()) {
        throw new IllegalArgumentException(name + " is not installed");
      }
      runners.add(runner);
    }
    return runners;
  }

  private static int rounds(String text) {
    if (!text.matches("[1-9][0-9]{0,3}")) {
      throw new IllegalArgumentException("--rounds needs a number from 1 to 9999");
    }
    return Integer.parseInt(text);
  }
}
