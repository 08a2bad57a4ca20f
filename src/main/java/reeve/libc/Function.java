package reeve.libc;

import reeve.problem.ReeveException;

/// A function or variable of the C library, looked up at its first use.
final class Function {
  // fcntl.h, unistd.h, stdlib.h, stdio.h, poll.h
  static final Function OPEN = new Function("open");
  static final Function CREAT = new Function("creat");
  static final Function FCNTL = new Function("fcntl");
  static final Function CLOSE = new Function("close");
  static final Function READ = new Function("read");
  static final Function WRITE = new Function("write");
  static final Function PWRITE = new Function("pwrite");
  static final Function LSEEK = new Function("lseek");
  static final Function DUP = new Function("dup");
  static final Function PIPE = new Function("pipe");
  static final Function POLL = new Function("poll");
  static final Function ACCESS = new Function("access");
  static final Function READLINK = new Function("readlink");
  static final Function REALPATH = new Function("realpath");
  static final Function GETCWD = new Function("getcwd");
  static final Function CHDIR = new Function("chdir");
  static final Function UNLINK = new Function("unlink");
  static final Function RMDIR = new Function("rmdir");
  static final Function RENAME = new Function("rename");
  static final Function CHOWN = new Function("chown");
  static final Function MKSTEMP = new Function("mkstemp");

  // sys/stat.h, sys/mman.h, sys/ioctl.h
  static final Function MKDIR = new Function("mkdir");
  static final Function CHMOD = new Function("chmod");
  static final Function FCHMOD = new Function("fchmod");
  static final Function UMASK = new Function("umask");
  static final Function MEMFD_CREATE = new Function("memfd_create"); // Linux only
  static final Function IOCTL = new Function("ioctl");

  // dirent.h; macOS on x64 has an older readdir under the plain name
  static final Function OPENDIR = new Function("opendir");
  static final Function READDIR = new Function("readdir", "readdir$INODE64");
  static final Function CLOSEDIR = new Function("closedir");

  // unistd.h, termios.h, stdlib.h: terminals
  static final Function ISATTY = new Function("isatty");
  static final Function TTYNAME = new Function("ttyname");
  static final Function TCGETPGRP = new Function("tcgetpgrp");
  static final Function TCGETATTR = new Function("tcgetattr");
  static final Function TCSETATTR = new Function("tcsetattr");
  static final Function POSIX_OPENPT = new Function("posix_openpt");
  static final Function GRANTPT = new Function("grantpt");
  static final Function UNLOCKPT = new Function("unlockpt");
  static final Function PTSNAME = new Function("ptsname");

  // unistd.h, sys/wait.h, sys/resource.h, signal.h, sys/prctl.h: processes
  static final Function GETPID = new Function("getpid");
  static final Function GETPGID = new Function("getpgid");
  static final Function GETPGRP = new Function("getpgrp");
  static final Function GETSID = new Function("getsid");
  static final Function GETEUID = new Function("geteuid");
  static final Function EXECVE = new Function("execve");
  static final Function WAITID = new Function("waitid");
  static final Function WAIT4 = new Function("wait4");
  static final Function WAITPID = new Function("waitpid");
  static final Function GETRUSAGE = new Function("getrusage");
  static final Function GETRLIMIT = new Function("getrlimit");
  static final Function SETRLIMIT = new Function("setrlimit");
  static final Function KILL = new Function("kill");
  static final Function RAISE = new Function("raise");
  static final Function SIGNAL = new Function("signal");
  static final Function PTHREAD_SIGMASK = new Function("pthread_sigmask");
  static final Function PRCTL = new Function("prctl"); // Linux only

  // spawn.h; the standard has addchdir since 2024, and until then libraries called it _np
  static final Function POSIX_SPAWN = new Function("posix_spawn");
  static final Function POSIX_SPAWNATTR_INIT = new Function("posix_spawnattr_init");
  static final Function POSIX_SPAWNATTR_SETFLAGS = new Function("posix_spawnattr_setflags");
  static final Function POSIX_SPAWNATTR_SETSIGMASK = new Function("posix_spawnattr_setsigmask");
  static final Function POSIX_SPAWNATTR_SETSIGDEFAULT =
      new Function("posix_spawnattr_setsigdefault");
  static final Function POSIX_SPAWN_FILE_ACTIONS_INIT =
      new Function("posix_spawn_file_actions_init");
  static final Function POSIX_SPAWN_FILE_ACTIONS_DESTROY =
      new Function("posix_spawn_file_actions_destroy");
  static final Function POSIX_SPAWN_FILE_ACTIONS_ADDOPEN =
      new Function("posix_spawn_file_actions_addopen");
  static final Function POSIX_SPAWN_FILE_ACTIONS_ADDDUP2 =
      new Function("posix_spawn_file_actions_adddup2");
  static final Function POSIX_SPAWN_FILE_ACTIONS_ADDCLOSE =
      new Function("posix_spawn_file_actions_addclose");
  static final Function POSIX_SPAWN_FILE_ACTIONS_ADDCHDIR_NP =
      new Function("posix_spawn_file_actions_addchdir_np", "posix_spawn_file_actions_addchdir");
  static final Function POSIX_SPAWN_FILE_ACTIONS_ADDCLOSEFROM_NP =
      new Function("posix_spawn_file_actions_addclosefrom_np"); // glibc 2.34

  // pwd.h, time.h, sys/socket.h, string.h, and the environment
  static final Function GETPWNAM = new Function("getpwnam");
  static final Function GETPWUID = new Function("getpwuid");
  static final Function CLOCK_GETTIME = new Function("clock_gettime");
  static final Function GMTIME_R = new Function("gmtime_r");
  static final Function LOCALTIME_R = new Function("localtime_r");
  static final Function STRFTIME = new Function("strftime");
  static final Function SOCKET = new Function("socket");
  static final Function SETSOCKOPT = new Function("setsockopt");
  static final Function BIND = new Function("bind");
  static final Function MEMCPY = new Function("memcpy");
  static final Function STRERROR = new Function("strerror");
  static final Function STRLEN = new Function("strlen");
  static final Function ENVIRON = new Function("environ");
  static final Function NS_GET_ENVIRON = new Function("_NSGetEnviron"); // crt_externs.h of macOS

  private final String symbol;
  private final String preferred;
  private long address; // 0 if not looked up yet, or not found

  Function(String symbol) {
    this(symbol, "");
  }

  /// @param preferred looked up first, or empty
  private Function(String symbol, String preferred) {
    this.symbol = symbol;
    this.preferred = preferred;
  }

  /// True if this C library has it.
  boolean exists() {
    if (address == 0 && !preferred.isEmpty()) {
      address = Calls.LINKAGE.find(preferred);
    }
    if (address == 0) {
      address = Calls.LINKAGE.find(symbol);
    }
    return address != 0;
  }

  /// Returns its address.
  ///
  /// @throws ReeveException if this C library does not have it
  long address() {
    if (address == 0 && !exists()) {
      throw new ReeveException("the C library of " + Platform.NAME + " has no " + symbol);
    }
    return address;
  }
}
