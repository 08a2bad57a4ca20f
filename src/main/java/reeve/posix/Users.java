package reeve.posix;

import java.util.OptionalInt;

/// The users of this machine, getpwnam(3).
public final class Users {
  private static final int PW_UID = 16; // struct passwd, after pw_name and pw_passwd

  private final Libc libc = new Libc();

  /// The name of the user that reeve runs as; the number of one that has no name.
  public String current() {
    int id = (int) libc.call(Libc.function("geteuid"), 0);
    long entry = libc.call(Libc.function("getpwuid"), id);
    // struct passwd begins with pw_name
    return entry == 0 ? Integer.toUnsignedString(id) : libc.string(libc.number(entry));
  }

  public boolean exists(String name) {
    return entry(name) != 0;
  }

  /// True if a user has all privileges, whatever the name.
  public boolean isRoot(String user) {
    return id(user).equals(OptionalInt.of(0));
  }

  /// The number of a user, unsigned.
  ///
  /// @param user a name, else a number
  OptionalInt id(String user) {
    long entry = entry(user);
    if (entry != 0) {
      return OptionalInt.of((int) libc.number(entry + PW_UID));
    }
    try {
      return OptionalInt.of(Integer.parseUnsignedInt(user));
    } catch (NumberFormatException e) {
      return OptionalInt.empty();
    }
  }

  private long entry(String name) {
    return libc.call(Libc.function("getpwnam"), Libc.address(Libc.string(name)));
  }
}
