package reeve.cli;

import static reeve.cli.Options.list;

import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import reeve.plan.PlannedProcess;
import reeve.problem.UsageException;
import reeve.supervise.Policy;
import reeve.supervise.Signal;
import reeve.text.Nearest;

/// The options that decide how processes are stopped.
final class StopOptions {
  private static final String TIMEOUT = "--timeout";
  private static final String SIGNAL = "--stop-signal";
  private static final int MOST_CHARACTERS = 9;
  private static final String NINE_ZEROS = "000000000";

  private final PerProcess<Long> timeouts;
  private final PerProcess<Signal> signals;

  StopOptions(ParseResult parsed, ProcessNames names) {
    timeouts =
        PerProcess.parse(
            names, Options.given(parsed, TIMEOUT), Policy.USUAL.timeout(), StopOptions::nanos);
    signals =
        PerProcess.parse(
            names, Options.given(parsed, SIGNAL), Policy.USUAL.stopSignal(), StopOptions::signal);
  }

  static void addTo(CommandSpec spec) {
    spec.addOption(list("[NAME=]SECONDS", "-t", TIMEOUT));
    spec.addOption(list("[NAME=]SIGNAL", SIGNAL));
  }

  /// Nanoseconds between the stop signal and KILL.
  long timeoutOf(PlannedProcess process) {
    return timeouts.of(process);
  }

  Signal signalOf(PlannedProcess process) {
    return signals.of(process);
  }

  /// The nanoseconds of `5` or `0.25`.
  private static long nanos(String seconds) {
    int dot = seconds.indexOf('.');
    boolean valid = seconds.length() <= MOST_CHARACTERS && dot != 0 && dot != seconds.length() - 1;
    valid &= !seconds.isEmpty();
    for (int i = 0; i < seconds.length(); i++) {
      char c = seconds.charAt(i);
      valid &= (c >= '0' && c <= '9') || i == dot;
    }
    if (!valid) {
      throw new OptionException(
          TIMEOUT,
          new UsageException(
              "timeout \"" + seconds + "\" is not a number of seconds, as 5 or 0.5"));
    }
    String whole = dot < 0 ? seconds : seconds.substring(0, dot);
    String fraction = dot < 0 ? "" : seconds.substring(dot + 1);
    return Long.parseLong(whole + (fraction + NINE_ZEROS).substring(0, 9));
  }

  private static Signal signal(String name) {
    String plain = name.startsWith("SIG") ? name.substring(3) : name;
    for (Signal signal : Signal.values()) {
      if (signal.name().equals(plain)) {
        return signal;
      }
    }
    throw new OptionException(
        SIGNAL, new UsageException(Nearest.unknown("stop signal", name, names())));
  }

  private static List<String> names() {
    return Stream.of(Signal.values()).map(Signal::name).toList();
  }
}
