package reeve.system;

import java.util.function.IntSupplier;
import reeve.libc.Libc;

/// How many columns the terminal has that standard output is.
public final class WindowColumns implements IntSupplier {
  private final Libc libc = new Libc();

  @Override
  public int getAsInt() {
    return WindowSize.ofStandardOutput(libc).columns();
  }
}
