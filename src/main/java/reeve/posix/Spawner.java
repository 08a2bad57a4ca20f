package reeve.posix;

import java.lang.ref.Reference;
import java.nio.ByteBuffer;

/// Starts programs with posix_spawn(3): each leads a session and a group of its own, has an empty
/// signal mask and default dispositions, and no descriptors but 0, 1 and 2.
final class Spawner {
  private static final String CLOSE_FROM = "posix_spawn_file_actions_addclosefrom_np"; // glibc 2.34
  private static final long SPAWN = Libc.function("posix_spawn");
  private static final long ACTIONS_INIT = Libc.function("posix_spawn_file_actions_init");
  private static final long ACTIONS_DESTROY = Libc.function("posix_spawn_file_actions_destroy");
  private static final long ADD_OPEN = Libc.function("posix_spawn_file_actions_addopen");
  private static final long ADD_DUP2 = Libc.function("posix_spawn_file_actions_adddup2");
  private static final long ADD_CLOSE = Libc.function("posix_spawn_file_actions_addclose");
  private static final long ADD_CHDIR = Libc.function("posix_spawn_file_actions_addchdir_np");
  private static final long ADD_CLOSE_FROM = Libc.has(CLOSE_FROM) ? Libc.function(CLOSE_FROM) : 0;

  private final Libc libc;
  private final DescriptorLimit limit;
  private final ByteBuffer structs = Libc.memory(2 * Platform.SPAWN_STRUCT_SIZE + Long.BYTES);
  private final long attributes = Libc.address(structs);
  private final long actions = attributes + Platform.SPAWN_STRUCT_SIZE;
  private final long pid = actions + Platform.SPAWN_STRUCT_SIZE;

  Spawner(Libc libc, DescriptorLimit limit) {
    this.libc = libc;
    this.limit = limit;
    ByteBuffer none = Libc.memory(Platform.SIGSET_SIZE);
    // All bits, where sigfillset(3) would leave out the two signals that glibc keeps for itself: a
    // set without them makes posix_spawn ignore those in the child.
    ByteBuffer all = Libc.memory(Platform.SIGSET_SIZE);
    for (int i = 0; i < all.capacity(); i++) {
      all.put(i, (byte) 0xff);
    }
    libc.call(Libc.function("posix_spawnattr_init"), attributes);
    libc.call(Libc.function("posix_spawnattr_setsigmask"), attributes, Libc.address(none));
    libc.call(Libc.function("posix_spawnattr_setsigdefault"), attributes, Libc.address(all));
    libc.call(
        Libc.function("posix_spawnattr_setflags"),
        attributes,
        Platform.POSIX_SPAWN_SETSID
            | Platform.POSIX_SPAWN_SETSIGMASK
            | Platform.POSIX_SPAWN_SETSIGDEF);
  }

  /// Starts a program.
  ///
  /// @param stdio descriptors above 2
  /// @return the pid, or an error number, negated
  int spawn(CommandMemory command, Stdio stdio) {
    check(libc.call(ACTIONS_INIT, actions));
    try {
      connect(stdio);
      closeTheRest();
      check(libc.call(ADD_CHDIR, actions, command.root()));
      // Only now: a descriptor above the limit could not be added to the actions.
      limit.lower();
      int error = spawn(command);
      return error == 0 ? structs.getInt(2 * Platform.SPAWN_STRUCT_SIZE) : -error;
    } finally {
      limit.raise();
      libc.call(ACTIONS_DESTROY, actions);
      Reference.reachabilityFence(command); // its memory goes with it
      Reference.reachabilityFence(stdio);
    }
  }

  /// A leader of a session that opens a terminal gets it as its controlling terminal.
  private void connect(Stdio stdio) {
    if (stdio.childInput() >= 0) {
      check(libc.call(ADD_DUP2, actions, stdio.childInput(), 0));
    } else {
      int flags = stdio.childOutput() < 0 ? Platform.O_RDWR : Platform.O_RDONLY;
      check(libc.call(ADD_OPEN, actions, 0, Libc.address(stdio.path()), flags, 0, 0));
    }
    int output = Math.max(0, stdio.childOutput());
    check(libc.call(ADD_DUP2, actions, output, 1));
    int error = stdio.childError() < 0 ? output : stdio.childError();
    check(libc.call(ADD_DUP2, actions, error, 2));
  }

  private int spawn(CommandMemory command) {
    return (int)
        libc.call(
            SPAWN,
            pid,
            command.program(),
            actions,
            attributes,
            command.arguments(),
            command.environment());
  }

  private void check(long error) {
    if ((int) error != 0) {
      throw new PosixException("posix_spawn_file_actions", libc.message((int) error));
    }
  }

  private void closeTheRest() {
    if (ADD_CLOSE_FROM != 0) {
      check(libc.call(ADD_CLOSE_FROM, actions, 3));
      return;
    }
    String[] open = new java.io.File("/dev/fd").list();
    for (String fd : open == null ? new String[0] : open) {
      if (Integer.parseInt(fd) > 2) {
        check(libc.call(ADD_CLOSE, actions, Integer.parseInt(fd)));
      }
    }
  }
}
