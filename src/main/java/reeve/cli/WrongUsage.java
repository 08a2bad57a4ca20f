package reeve.cli;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;
import reeve.problem.ReeveException;
import reeve.problem.UsageException;
import reeve.text.Nearest;

/// Error messages for arguments that a command does not accept.
final class WrongUsage {
  private final CommandName command;
  private final List<String> arguments;

  WrongUsage(CommandName command, List<String> arguments) {
    this.command = command;
    this.arguments = arguments;
  }

  /// Returns the error for an argument that the parser refuses.
  ReeveException of(ParameterException e) {
    if (e.getCause() instanceof ReeveException wrong) {
      return wrong;
    }
    if (e instanceof UnmatchedArgumentException unmatched) {
      return new UsageException(unknown(unmatched.getUnmatched().getFirst()));
    }
    if (e instanceof MissingParameterException missing
        && missing.getMissing().getFirst() instanceof OptionSpec option) {
      String name = asTyped(option, arguments);
      return new UsageException(name + " needs a value; write " + form(name));
    }
    if (e instanceof OverwrittenOptionException twice
        && twice.getOverwritten() instanceof OptionSpec option) {
      return new UsageException(asTyped(option, arguments) + " is given twice; give it once");
    }
    for (String argument : arguments) {
      int equals = argument.indexOf('=');
      String name = equals < 0 ? "" : argument.substring(0, equals);
      if (!Options.owners(name).isEmpty() && !Options.hasValue(name)) {
        String value = argument.substring(equals);
        return new UsageException(name + " takes no value; leave out \"" + value + "\"");
      }
    }
    return new UsageException(e.getMessage() + seeHelp());
  }

  /// Refuses likely mistakes that the parser accepts: an empty value, and a long option with one
  /// dash, which begins like a short one.
  static void refuseUnmeant(ParseResult parsed, List<String> arguments) {
    refuseEmpty(parsed, arguments);
    CommandSpec spec = parsed.commandSpec();
    List<String> words = parsed.matchedPositionalValue(0, List.of());
    boolean isRun = spec.name().equals("run"); // words after it are options of another command
    int end = isRun ? arguments.size() - words.size() : arguments.size();
    for (int i = 0; i < end && !arguments.get(i).equals("--"); i++) {
      String argument = arguments.get(i);
      int equals = argument.indexOf('=');
      String name = "-" + (equals < 0 ? argument : argument.substring(0, equals));
      if (name.length() > 4 && name.charAt(1) == '-' && spec.findOption(name) != null) {
        String meant = "did you mean " + name + "?";
        throw new UsageException("unknown option \"" + argument + "\"; " + meant);
      }
    }
  }

  private static void refuseEmpty(ParseResult parsed, List<String> arguments) {
    for (OptionSpec option : parsed.matchedOptions()) {
      if (isEmpty(option) && !option.longestName().equals("--timestamp-format")) {
        String name = asTyped(option, arguments);
        throw new UsageException(name + " has an empty value; write " + form(name));
      }
    }
  }

  private static boolean isEmpty(OptionSpec option) {
    for (String value : option.stringValues()) {
      if (value.isEmpty() || (option.isMultiValue() && Values.list(value).contains(""))) {
        return true;
      }
    }
    return false;
  }

  private static String form(String name) {
    return name + " " + Options.named(name).getFirst().label();
  }

  /// Returns the name of an option as typed.
  private static String asTyped(OptionSpec option, List<String> arguments) {
    for (String argument : arguments) {
      for (String name : option.names()) {
        if (argument.equals(name) || argument.startsWith(name + "=")) {
          return name;
        }
      }
    }
    return option.longestName();
  }

  private String unknown(String argument) {
    if (!argument.startsWith("-") || argument.equals("-")) {
      return "unexpected argument \"" + argument + "\"" + seeHelp();
    }
    int equals = argument.indexOf('=');
    String typed = equals < 0 ? argument : argument.substring(0, equals);
    boolean isShort = !typed.startsWith("--");
    String name = isShort ? typed.substring(0, 2) : typed;
    List<String> owners = Options.owners(name);
    if (!owners.isEmpty()) {
      return name + " is an option of " + listed(owners) + ", not of " + command.text();
    }
    return "unknown option \"" + argument + "\"" + meant(typed);
  }

  /// Returns a suggestion of the nearest long option, first among those of the command.
  private String meant(String typed) {
    String plain = typed.replaceFirst("^-+", "");
    Set<String> own = new TreeSet<>();
    for (Option<?> option : Options.of(command)) {
      own.add(option.longName().substring(2));
      own.add(option.names().getLast().substring(2));
    }
    String near = nearest(plain, own);
    if (!near.isEmpty()) {
      return "; did you mean --" + near + "?";
    }
    String other = nearest(plain, Options.longNames());
    if (other.isEmpty()) {
      return seeHelp();
    }
    String owners = listed(Options.owners("--" + other));
    return "; did you mean --" + other + ", an option of " + owners + "?";
  }

  /// Returns the name itself if it only lacked a dash, or the nearest one; empty if none is near.
  private static String nearest(String typed, Set<String> names) {
    return names.contains(typed) ? typed : Nearest.to(typed, names).orElse("");
  }

  private static String listed(List<String> words) {
    String last = words.getLast();
    String others = String.join(", ", words.subList(0, words.size() - 1));
    return others.isEmpty() ? last : others + " and " + last;
  }

  private String seeHelp() {
    return "; see reeve help " + command.text();
  }
}
