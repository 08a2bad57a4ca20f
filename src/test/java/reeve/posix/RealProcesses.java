package reeve.posix;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import reeve.env.Environment;
import reeve.output.OutputBuffer;
import reeve.plan.PlannedProcess;
import reeve.supervise.Event;
import reeve.supervise.ExitStatus;
import reeve.supervise.Signal;

/// Real processes for the tests of this package: starts them, collects what they print, reaps them.
/// It reaps every child of the JVM, so a class that uses it is an `IT`, which runs alone.
final class RealProcesses implements AutoCloseable {
  private static final long LIMIT = TimeUnit.SECONDS.toNanos(60);

  final PosixProcessControl control;
  private final Environment environment;
  private final Map<Integer, ByteArrayOutputStream> outputs = new HashMap<>();
  private final Map<Integer, ExitStatus> ended = new HashMap<>();
  private final OutputBuffer nothing = new OutputBuffer();

  /// With variables, as name and value in turn.
  RealProcesses(String... variables) {
    this(Launch.PLAIN, variables);
  }

  RealProcesses(Launch launch, String... variables) {
    control = new PosixProcessControl(launch);
    Map<String, String> map = new HashMap<>(Map.of("PATH", "/usr/bin:/bin"));
    for (int i = 0; i < variables.length; i += 2) {
      map.put(variables[i], variables[i + 1]);
    }
    environment = Environment.of(map);
  }

  int spawn(String command) {
    return spawn(command, ".");
  }

  int spawn(String command, String root) {
    return spawn(command, root, environment);
  }

  int spawn(String command, String root, Environment variables) {
    int pid = control.spawn(new PlannedProcess("lab", 1, 0, 5000, command, variables), root);
    outputs.put(pid, new ByteArrayOutputStream());
    return pid;
  }

  /// Runs one command until it exits and returns what it printed, one byte a char.
  String run(String command, String root) {
    int pid = spawn(command, root);
    awaitExit(pid);
    return output(pid);
  }

  /// Waits for the exit of a leader.
  ExitStatus awaitExit(int pid) {
    awaitUntil("exit of " + pid, () -> ended.containsKey(pid));
    return ended(pid);
  }

  /// Waits until a process has printed a text.
  void awaitOutput(int pid, String text) {
    awaitUntil("output \"" + text + "\"", () -> output(pid).contains(text));
  }

  String output(int pid) {
    return of(pid).toString(ISO_8859_1);
  }

  /// Takes events until a condition holds.
  void awaitUntil(String what, BooleanSupplier condition) {
    long deadline = control.now() + LIMIT;
    while (!condition.getAsBoolean()) {
      long now = control.now();
      if (now > deadline) {
        throw new AssertionError("no " + what + " after a minute");
      }
      handle(control.next(now + TimeUnit.MILLISECONDS.toNanos(10), nothing));
    }
  }

  private void handle(Event event) {
    switch (event) {
      case Event.Output(int pid, byte[] bytes, int length) -> of(pid).write(bytes, 0, length);
      case Event.Ended(int pid, ExitStatus status) -> ended(pid, status);
      default -> {}
    }
  }

  private void ended(int pid, ExitStatus status) {
    ExitStatus reaped = control.reap(pid).status();
    if (!reaped.equals(status)) {
      throw new AssertionError(pid + " " + status + ", and when it was reaped " + reaped);
    }
    ended.put(pid, status);
  }

  private ByteArrayOutputStream of(int pid) {
    ByteArrayOutputStream output = outputs.get(pid);
    if (output == null) {
      throw new AssertionError("no process has pid " + pid);
    }
    return output;
  }

  private ExitStatus ended(int pid) {
    ExitStatus status = ended.get(pid);
    if (status == null) {
      throw new AssertionError(pid + " has not exited");
    }
    return status;
  }

  @Override
  public void close() {
    outputs.keySet().forEach(pid -> control.signalGroup(pid, Signal.KILL));
    control.closeOutputs();
    control.close();
  }
}
