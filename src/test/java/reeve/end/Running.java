package reeve.end;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// The program while it runs. Closing it kills it, and all that it started, whatever happened.
final class Running implements AutoCloseable {
  private static final long LIMIT_SECONDS = 120;

  private final Process process;
  private final Survivors survivors;
  private final Collector out;
  private final Collector err;

  Running(Process process, String mark, String input) {
    this.process = process;
    this.survivors = new Survivors(mark);
    this.out = new Collector(process.getInputStream());
    this.err = new Collector(process.getErrorStream());
    try (OutputStream stdin = process.getOutputStream()) {
      stdin.write(input.getBytes(UTF_8));
    } catch (IOException e) {
      // It exited without reading; what it says about that is for the test to judge.
      err.note("standard input was not read: " + e.getMessage());
    }
  }

  long pid() {
    return process.pid();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /// What it has printed so far.
  String output() {
    return out.text();
  }

  /// What it has printed on standard error so far.
  String errors() {
    return err.text();
  }

  /// What runs of all that it started, itself included, as `PID COMMAND`. What is in the middle of
  /// execve(2) has no environment, and is not found.
  List<String> survivors() {
    return survivors.list();
  }

  /// Waits until it has printed a text.
  Running awaitOutput(String text) {
    await("output \"" + text + "\"", () -> out.text().contains(text));
    return this;
  }

  /// Lets time pass, where time itself is what the test is about.
  void awaitNanos(long nanos) {
    long end = System.nanoTime() + nanos;
    await("time", () -> System.nanoTime() > end);
  }

  /// Waits until a condition holds; fails with what was printed when that takes too long.
  void await(String what, BooleanSupplier condition) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("no " + what + " in:\n" + out.text() + err.text());
      }
      LockSupport.parkNanos(1_000_000);
    }
  }

  /// Sends a signal, as `INT`, to the program alone.
  Running signal(String name) {
    Shell.run("kill -s " + name + " " + process.pid());
    return this;
  }

  /// Waits for the exit.
  Result result() {
    try {
      if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
        throw new AssertionError("does not end; so far:\n" + out.text() + err.text());
      }
      var left = survivors.list();
      out.join();
      err.join();
      return new Result(process.exitValue(), out.bytes(), err.text(), left);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
    survivors.kill();
  }

  /// Reads a stream to its end on a thread of its own.
  private static final class Collector {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Thread thread;

    Collector(InputStream in) {
      thread = Thread.ofVirtual().start(() -> copy(in));
    }

    private void copy(InputStream in) {
      try (in) {
        in.transferTo(bytes);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    void note(String text) {
      bytes.writeBytes((text + "\n").getBytes(UTF_8));
    }

    void join() throws InterruptedException {
      thread.join(TimeUnit.SECONDS.toMillis(LIMIT_SECONDS));
    }

    byte[] bytes() {
      return bytes.toByteArray();
    }

    String text() {
      return bytes.toString(UTF_8);
    }
  }
}
