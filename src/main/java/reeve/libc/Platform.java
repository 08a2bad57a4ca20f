package reeve.libc;

import java.util.List;
import reeve.problem.ReeveException;

/// Numbers of the C headers that differ between Linux and macOS, and those that do not but have no
/// name in Java. 64-bit systems only.
public final class Platform {
  public static final boolean IS_MACOS = System.getProperty("os.name", "").startsWith("Mac");

  /// The system and the processor, as Java calls them.
  static final String NAME = System.getProperty("os.name") + " " + System.getProperty("os.arch");

  // fcntl.h
  public static final int O_RDONLY = 0;
  public static final int O_WRONLY = 1;
  public static final int O_RDWR = 2;
  public static final int O_NOCTTY = IS_MACOS ? 0x20000 : 0x100;
  public static final int O_NONBLOCK = IS_MACOS ? 0x4 : 0x800;
  public static final int O_CLOEXEC = IS_MACOS ? 0x1000000 : 0x80000;

  public static final int F_SETFD = 2;
  public static final int F_GETFL = 3;
  public static final int F_SETFL = 4;
  public static final int F_SETPIPE_SZ = 1031; // Linux only
  public static final int FD_CLOEXEC = 1;

  // sys/socket.h, netinet/in.h
  public static final int AF_INET = 2;
  public static final int AF_INET6 = IS_MACOS ? 30 : 10;
  public static final int SOCK_STREAM = 1;
  public static final int SOL_SOCKET = IS_MACOS ? 0xffff : 1;
  public static final int SO_REUSEADDR = IS_MACOS ? 4 : 2;
  public static final int SOCKADDR_IN_SIZE = 16;
  public static final int SOCKADDR_IN6_SIZE = 28;

  // unistd.h
  public static final int F_OK = 0;
  public static final int X_OK = 1;
  public static final int SEEK_CUR = 1;

  // limits.h: a write of this size to a pipe that poll(2) calls writable does not block
  public static final int PIPE_BUF = IS_MACOS ? 512 : 4096;

  public static final int LONGEST_PATH = 65536; // of getcwd(3): longer than PATH_MAX may be

  // dirent.h
  public static final int DIRENT_NAME = IS_MACOS ? 21 : 19;

  // errno.h
  public static final int EPERM = 1;
  public static final int ENOENT = 2;
  public static final int EINTR = 4;
  public static final int EIO = 5;
  public static final int EEXIST = 17;
  public static final int ENXIO = 6;
  public static final int ELOOP = IS_MACOS ? 62 : 40;
  public static final int EOPNOTSUPP = IS_MACOS ? 102 : 95;
  public static final int EAGAIN = IS_MACOS ? 35 : 11;
  public static final int E2BIG = 7;
  public static final int ENOEXEC = 8;
  public static final int EACCES = 13;
  public static final int ENOTDIR = 20;
  public static final int EPIPE = 32;
  public static final int EADDRINUSE = IS_MACOS ? 48 : 98;

  // poll.h; struct pollfd is { int fd; short events; short revents; }
  public static final int POLLFD_SIZE = 8;
  public static final int POLLFD_EVENTS = 4;
  public static final int POLLFD_REVENTS = 6;
  public static final short POLLIN = 0x1;
  public static final short POLLOUT = 0x4;
  public static final short POLLERR = 0x8;
  public static final short POLLHUP = 0x10;
  public static final short POLLNVAL = 0x20;

  // sys/wait.h
  public static final int P_ALL = 0;
  public static final int P_PID = 1;
  public static final int WNOHANG = 1;
  public static final int WEXITED = 4;
  public static final int WNOWAIT = IS_MACOS ? 0x20 : 0x1000000;

  // signal.h; siginfo_t
  public static final int SIGINFO_SIZE = 128;
  public static final int SIGINFO_CODE = 8;
  public static final int SIGINFO_PID = IS_MACOS ? 12 : 16;
  public static final int SIGINFO_STATUS = IS_MACOS ? 20 : 24;
  public static final int CLD_EXITED = 1;

  // spawn.h; the attributes and file actions are structs on Linux and pointers on macOS
  public static final int SPAWN_STRUCT_SIZE = 512;
  public static final int POSIX_SPAWN_SETSIGDEF = 0x4;
  public static final int POSIX_SPAWN_SETSIGMASK = 0x8;
  static final int POSIX_SPAWN_CLOEXEC_DEFAULT = 0x4000; // macOS only
  public static final int POSIX_SPAWN_SETSID = IS_MACOS ? 0x400 : 0x80;
  public static final int SIGSET_SIZE = 128;

  /// What [PosixSpawn] sets. macOS can close what is not passed on explicitly, and only so: its
  /// list of open descriptors names one that is closed by the time of the spawn, which is an error
  /// there (`exec_handle_file_actions` of xnu, bsd/kern/kern_exec.c).
  static final int SPAWN_FLAGS =
      POSIX_SPAWN_SETSID
          | POSIX_SPAWN_SETSIGMASK
          | POSIX_SPAWN_SETSIGDEF
          | (IS_MACOS ? POSIX_SPAWN_CLOEXEC_DEFAULT : 0);

  // signal.h; signal(2), sigprocmask(2)
  public static final int SIGTTIN = 21;
  public static final int SIGWINCH = 28;
  public static final int SIG_DFL = 0;
  public static final int SIG_IGN = 1;
  public static final int SIG_SETMASK = IS_MACOS ? 3 : 2;

  // sys/resource.h; struct rlimit is two 64-bit numbers
  public static final int RLIMIT_NOFILE = IS_MACOS ? 8 : 7;
  public static final int RLIMIT_SIZE = 16;

  // sys/resource.h; struct rusage: two struct timeval, then ru_maxrss, in its unit of bytes
  public static final int RUSAGE_SELF = 0;
  public static final int RUSAGE_SIZE = 272; // of musl, which has room for more
  public static final int RUSAGE_UTIME = 0;
  public static final int RUSAGE_STIME = 16;
  public static final int RUSAGE_MAXRSS = 32;
  public static final int MAXRSS_UNIT = IS_MACOS ? 1 : 1024;

  // time.h; struct tm
  public static final int TM_SIZE = 64;

  // sys/ioctl.h; struct winsize is four 16-bit numbers, rows and columns first
  public static final int WINSIZE_SIZE = 8;
  public static final long FIONREAD = 0x541B; // Linux only
  public static final long TIOCGWINSZ = IS_MACOS ? 0x40087468L : 0x5413L;
  public static final long TIOCSWINSZ = IS_MACOS ? 0x80087467L : 0x5414L;

  // termios.h; the flags are 32-bit numbers on Linux and 64-bit numbers on macOS, of which the
  // lower half is used
  public static final int TERMIOS_SIZE = 128;
  public static final int TERMIOS_IFLAG = 0;
  public static final int TERMIOS_OFLAG = IS_MACOS ? 8 : 4;
  public static final int TERMIOS_CFLAG = IS_MACOS ? 16 : 8;
  public static final int TERMIOS_LFLAG = IS_MACOS ? 24 : 12;
  public static final int TERMIOS_CC = IS_MACOS ? 32 : 17;
  public static final int NCCS = IS_MACOS ? 20 : 32;
  public static final int ICRNL = 0x100;
  public static final int IUTF8 = 0x4000;
  public static final int OPOST = 0x1;
  public static final int ECHO = 0x8;
  public static final int ICANON = IS_MACOS ? 0x100 : 0x2;
  public static final int IEXTEN = IS_MACOS ? 0x400 : 0x8000;

  // sys/prctl.h
  public static final int PR_SET_CHILD_SUBREAPER = 36;

  // linux/time.h; macOS has none
  public static final int CLOCK_BOOTTIME = 7;

  private Platform() {}

  /// True if these numbers have been checked for this processor, so that libc may be called.
  public static boolean isSupported() {
    String processor = System.getProperty("os.arch", "");
    return List.of("amd64", "x86_64", "aarch64").contains(processor);
  }

  /// Refuses a processor that is not supported.
  ///
  /// @throws ReeveException unless it is x64 or arm64
  public static void requireSupported() {
    if (!isSupported()) {
      throw new ReeveException("reeve runs on x64 and arm64, not on " + NAME);
    }
  }
}
