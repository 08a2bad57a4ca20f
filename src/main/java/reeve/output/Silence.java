package reeve.output;

/// Discards the output of a process.
final class Silence implements Lines {
  @Override
  public void feed(byte[] bytes, int length, long now) {}

  @Override
  public void finish() {}
}
