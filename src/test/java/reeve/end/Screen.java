package reeve.end;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import reeve.Tools;

/// A terminal with a shell in it that has job control, where somebody types.
final class Screen implements AutoCloseable {
  static final String PROMPT = "prompt>";
  private static final long LIMIT = TimeUnit.SECONDS.toNanos(60);

  private final String tmux;
  private final Survivors survivors;
  private int wiped;

  /// Opens it; `$reeve` is the program.
  Screen(Path directory) {
    this(directory, "bash", "HISTFILE= PS1=\"" + PROMPT + " \" bash --norc --noprofile -i");
  }

  /// The same with another shell.
  ///
  /// @param line starts it, so that it prompts as `PROMPT` says
  Screen(Path directory, String shell, String line) {
    Tools.needs("tmux", shell);
    String mark = UUID.randomUUID().toString();
    survivors = new Survivors(mark);
    tmux = "tmux -S '" + directory + "/screen' ";
    Shell.run(
        ("cd '" + directory + "' && env -u TMUX reeve='" + Reeve.launcher() + "' ")
            + (Survivors.MARK + "=" + mark + " " + tmux)
            + ("-f /dev/null new -d -x 120 -y 50 '" + line + "'"));
    await(PROMPT);
  }

  /// Types keys as tmux(1) names them, each in quotes where it is text.
  Screen type(String keys) {
    Shell.run(tmux + "send-keys " + keys);
    return this;
  }

  /// Types a line, and Enter.
  Screen enter(String line) {
    return type("-l '" + line + "'").type("Enter");
  }

  /// Gives up the line that is being typed, and wipes everything off, but for a number, by which it
  /// is known that the shell is done with this.
  Screen clear() {
    wiped++;
    type("C-u").enter("clear; echo " + wiped);
    await(
        "empty screen",
        () -> {
          Shell.run(tmux + "clear-history");
          return text().strip().equals(wiped + "\n" + PROMPT);
        });
    return this;
  }

  String text() {
    return Shell.run(tmux + "capture-pane -p -S -");
  }

  /// The text with its colours.
  String colored() {
    return Shell.run(tmux + "capture-pane -p -e -S -");
  }

  /// What tmux(1) knows of it, by the names of its formats.
  String state(String format) {
    return Shell.run(tmux + "display -p '" + format + "'").strip();
  }

  /// Waits until the shell reads again: keys that are typed before may reach a process.
  Screen awaitPrompt() {
    await("prompt", () -> text().stripTrailing().endsWith("prompt>"));
    return this;
  }

  Screen await(String text) {
    await("\"" + text + "\"", () -> text().contains(text));
    return this;
  }

  void await(String what, BooleanSupplier condition) {
    long end = System.nanoTime() + LIMIT;
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("no " + what + " in:\n" + text());
      }
      LockSupport.parkNanos(20_000_000);
    }
  }

  /// What runs of all that was started here, the shell included.
  List<String> survivors() {
    return survivors.list();
  }

  /// Takes the terminal away from those who use it.
  void hangUp() {
    Shell.run(tmux + "kill-server");
  }

  @Override
  public void close() {
    hangUp();
    survivors.kill();
  }
}
