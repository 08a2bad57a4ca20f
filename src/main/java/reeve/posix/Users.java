package reeve.posix;

/// The users of this machine, getpwnam(3).
public final class Users {
  private final Libc libc = new Libc();

  /// The name of the user that reeve runs as; the number of one that has no name.
  public String current() {
    int id = (int) libc.call(Libc.function("geteuid"), 0);
    long entry = libc.call(Libc.function("getpwuid"), id);
    // struct passwd begins with pw_name
    return entry == 0 ? Integer.toUnsignedString(id) : libc.string(libc.number(entry));
  }

  public boolean exists(String name) {
    return libc.call(Libc.function("getpwnam"), Libc.address(Libc.string(name))) != 0;
  }
}
