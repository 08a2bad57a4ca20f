package reeve.libc;

import static reeve.libc.Function.*;

import java.lang.ref.Reference;
import java.nio.ByteBuffer;

/// Starts programs, posix_spawn(3): each leads a session of its own, and has an empty signal mask,
/// default dispositions, and no descriptors but those that it is given.
///
/// For each program: `begin`, what to do between fork and exec, `spawn`, `end`. An instance belongs
/// to one thread.
public final class PosixSpawn {
  private static final int ALL = 0xff;

  private final Libc libc;
  private final ByteBuffer structs = Libc.memory(2 * Platform.SPAWN_STRUCT_SIZE + Long.BYTES);
  private final long attributes = Calls.LINKAGE.address(structs);
  private final long actions = attributes + Platform.SPAWN_STRUCT_SIZE;
  private final long pid = actions + Platform.SPAWN_STRUCT_SIZE;

  /// Makes the attributes that all programs get.
  public PosixSpawn(Libc libc) {
    this.libc = libc;
    ByteBuffer none = Libc.memory(Platform.SIGSET_SIZE);
    // All bits, where sigfillset(3) would leave out the two signals that glibc keeps for itself: a
    // set without them makes posix_spawn ignore those in the child.
    ByteBuffer all = Libc.memory(Platform.SIGSET_SIZE);
    for (int i = 0; i < all.capacity(); i++) {
      all.put(i, (byte) ALL);
    }
    libc.call(POSIX_SPAWNATTR_INIT, attributes);
    libc.call(POSIX_SPAWNATTR_SETSIGMASK, attributes, libc.address(none));
    libc.call(POSIX_SPAWNATTR_SETSIGDEFAULT, attributes, libc.address(all));
    libc.call(POSIX_SPAWNATTR_SETFLAGS, attributes, Platform.SPAWN_FLAGS);
  }

  /// Begins with no actions.
  public void begin() {
    check(libc.call(POSIX_SPAWN_FILE_ACTIONS_INIT, actions));
  }

  /// Lets the program open a file as a descriptor. Its session gets the first terminal that is
  /// opened so; not on macOS, which begins the session later.
  public void open(int fd, String path, int flags) {
    long address = libc.address(path);
    check(libc.call(POSIX_SPAWN_FILE_ACTIONS_ADDOPEN, actions, fd, address, flags, 0, 0));
  }

  /// Gives the program a descriptor of ours under another number.
  public void duplicate(int from, int to) {
    check(libc.call(POSIX_SPAWN_FILE_ACTIONS_ADDDUP2, actions, from, to));
  }

  /// Closes a descriptor in the program.
  public void close(int fd) {
    check(libc.call(POSIX_SPAWN_FILE_ACTIONS_ADDCLOSE, actions, fd));
  }

  /// Closes all descriptors from a number on in the program.
  ///
  /// @return false if this libc cannot do that
  public boolean closeFrom(int fd) {
    boolean isPossible = POSIX_SPAWN_FILE_ACTIONS_ADDCLOSEFROM_NP.exists();
    if (isPossible) {
      check(libc.call(POSIX_SPAWN_FILE_ACTIONS_ADDCLOSEFROM_NP, actions, fd));
    }
    return isPossible;
  }

  /// Lets the program begin in a directory.
  public void changeDirectory(String path) {
    check(libc.call(POSIX_SPAWN_FILE_ACTIONS_ADDCHDIR_NP, actions, libc.address(path)));
  }

  /// Starts the program, after the actions in their order.
  ///
  /// @return the pid, or an error number, negated
  public int spawn(Argv argv, Envp envp) {
    try {
      int error;
      do {
        error =
            (int)
                libc.call(
                    POSIX_SPAWN,
                    pid,
                    argv.program(),
                    actions,
                    attributes,
                    argv.address(),
                    envp.address());
      } while (error == Platform.EINTR); // macOS
      return error == 0 ? structs.getInt(2 * Platform.SPAWN_STRUCT_SIZE) : -error;
    } finally {
      Reference.reachabilityFence(argv);
      Reference.reachabilityFence(envp);
    }
  }

  /// Forgets the actions.
  public void end() {
    libc.call(POSIX_SPAWN_FILE_ACTIONS_DESTROY, actions);
  }

  private void check(long error) {
    if ((int) error != 0) {
      throw new PosixException("posix_spawn_file_actions", libc.message((int) error));
    }
  }
}
