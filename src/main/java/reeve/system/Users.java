package reeve.system;

import java.util.OptionalInt;
import reeve.libc.Libc;

/// The users of this machine, getpwnam(3).
public final class Users {
  private final Libc libc = new Libc();

  /// The name of the user that reeve runs as; the number of one that has no name.
  public String current() {
    int id = libc.geteuid();
    Libc.User user = libc.getpwuid(id);
    return user == null ? Integer.toUnsignedString(id) : user.name();
  }

  public boolean exists(String name) {
    return libc.getpwnam(name) != null;
  }

  /// True if a user has all privileges, whatever the name.
  public boolean isRoot(String user) {
    return id(user).equals(OptionalInt.of(0));
  }

  /// The number of a user, unsigned.
  ///
  /// @param user a name, else a number
  OptionalInt id(String user) {
    Libc.User entry = libc.getpwnam(user);
    if (entry != null) {
      return OptionalInt.of(entry.id());
    }
    try {
      return OptionalInt.of(Integer.parseUnsignedInt(user));
    } catch (NumberFormatException e) {
      return OptionalInt.empty();
    }
  }
}
