package reeve.libc;

import static reeve.libc.Function.*;

import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Calls into the C library, a typed method for each function: those of [FileCalls], and here those
/// for terminals, processes, signals, users, time and sockets.
///
/// Unless its description says otherwise, a method returns what the function returns: -1 after a
/// failure, for which [#errno()] gives the reason. Only `poll`, `read`, `write`, `raise` and those
/// that wait for a child may block. An instance belongs to one thread: it holds the `errno` of the
/// last call.
public final class Libc extends FileCalls {
  private static final int TCSANOW = 0; // termios.h, everywhere

  /// An entry of passwd(5).
  public record User(String name, int id) {
    private static final int PW_UID = 16; // struct passwd, after pw_name and pw_passwd
  }

  /// True if a descriptor is that of a terminal, isatty(3).
  public boolean isatty(int fd) {
    return (int) call(ISATTY, fd) == 1;
  }

  /// Returns the path of the terminal that a descriptor belongs to, or null, ttyname(3).
  public @Nullable String ttyname(int fd) {
    long name = call(TTYNAME, fd);
    return name == 0 ? null : string(name);
  }

  /// Returns the process group in the foreground of our controlling terminal, or -1, tcgetpgrp(3).
  public int tcgetpgrp(int fd) {
    return (int) call(TCGETPGRP, fd);
  }

  /// Reads the settings of a terminal, tcgetattr(3).
  ///
  /// @param termios takes a `struct termios`
  public int tcgetattr(int fd, ByteBuffer termios) {
    return (int) call(TCGETATTR, fd, address(termios));
  }

  /// Sets a terminal immediately, tcsetattr(3).
  public int tcsetattr(int fd, ByteBuffer termios) {
    return (int) call(TCSETATTR, fd, TCSANOW, address(termios));
  }

  /// Makes a pseudo-terminal and opens its master, posix_openpt(3), grantpt(3), unlockpt(3).
  ///
  /// @return a descriptor, or -1
  public int openMaster() {
    int flags = Platform.O_RDWR | Platform.O_NOCTTY | Platform.O_CLOEXEC;
    int master = (int) call(POSIX_OPENPT, flags);
    boolean isMade =
        master >= 0 && (int) call(GRANTPT, master) == 0 && (int) call(UNLOCKPT, master) == 0;
    return isMade ? master : -1;
  }

  /// Returns the path of the terminal that a master belongs to, ptsname(3).
  public @Nullable String ptsname(int master) {
    long name = call(PTSNAME, master);
    return name == 0 ? null : string(name);
  }

  /// getpid(2)
  public int getpid() {
    return (int) call(GETPID);
  }

  /// Returns the process group of this process, getpgrp(2).
  public int getpgrp() {
    return (int) call(GETPGRP);
  }

  /// Returns the process group of a process, or -1, getpgid(2).
  public int getpgid(int pid) {
    return (int) call(GETPGID, pid);
  }

  /// Returns the session of this process, getsid(2).
  public int getsid() {
    return (int) call(GETSID, 0);
  }

  /// Returns the number of the user that this process runs as, geteuid(2).
  public int geteuid() {
    return (int) call(GETEUID);
  }

  /// Becomes another program, execve(2). Returns only after a failure.
  public void execve(Argv argv, Envp envp) {
    try {
      call(EXECVE, argv.program(), argv.address(), envp.address());
    } finally {
      Reference.reachabilityFence(argv);
      Reference.reachabilityFence(envp);
    }
  }

  /// Looks for a child that has exited and is not reaped, without waiting, waitid(2).
  ///
  /// @param type `P_ALL` or `P_PID`
  /// @param info takes a `siginfo_t`, if there is such a child
  public int waitid(int type, int id, ByteBuffer info) {
    int options = Platform.WEXITED | Platform.WNOHANG | Platform.WNOWAIT;
    return (int) call(WAITID, type, id, address(info), options);
  }

  /// Reaps a child that has exited; waits for one that has not, wait4(2).
  ///
  /// @param status takes an int
  /// @param usage takes a `struct rusage`
  /// @return the pid, or -1
  public int wait4(int pid, ByteBuffer status, ByteBuffer usage) {
    return (int) call(WAIT4, pid, address(status), 0, address(usage));
  }

  /// Waits until a child has exited, and reaps it, waitpid(2).
  public int waitpid(int pid) {
    return (int) call(WAITPID, pid, 0, 0);
  }

  /// Reads what this process has used so far, getrusage(2).
  ///
  /// @param usage takes a `struct rusage`
  public int getrusage(ByteBuffer usage) {
    return (int) call(GETRUSAGE, Platform.RUSAGE_SELF, address(usage));
  }

  /// Sends a signal, kill(2).
  ///
  /// @param pid of a process, or that of a group, negated
  /// @param signal 0 to find out only whether that is possible
  public int kill(int pid, int signal) {
    return (int) call(KILL, pid, signal);
  }

  /// Sends a signal to this thread, raise(3).
  public int raise(int signal) {
    return (int) call(RAISE, signal);
  }

  /// Sets what a signal does, signal(2).
  ///
  /// @param disposition `SIG_DFL` or `SIG_IGN`
  public void signal(int signal, int disposition) {
    call(SIGNAL, signal, disposition);
  }

  /// Sets which signals this thread blocks, pthread_sigmask(3).
  ///
  /// @param blocked a bit for each, from SIGHUP on
  public void sigmask(long blocked) {
    ByteBuffer mask = memory(Platform.SIGSET_SIZE).putLong(0, blocked);
    call(PTHREAD_SIGMASK, Platform.SIG_SETMASK, address(mask), 0);
  }

  /// Lets orphans of this process's descendants become its children, prctl(2) of Linux. Nothing
  /// happens if the system cannot do that.
  public void becomeSubreaper() {
    if (PRCTL.exists()) {
      call(PRCTL, Platform.PR_SET_CHILD_SUBREAPER, 1);
    }
  }

  /// Reads the limits of open files, getrlimit(2).
  ///
  /// @param limits takes a `struct rlimit`
  public int getrlimit(ByteBuffer limits) {
    return (int) call(GETRLIMIT, Platform.RLIMIT_NOFILE, address(limits));
  }

  /// Sets the limits of open files, setrlimit(2).
  ///
  /// @param limits a `struct rlimit`
  public int setrlimit(ByteBuffer limits) {
    return (int) call(SETRLIMIT, Platform.RLIMIT_NOFILE, address(limits));
  }

  /// Returns the variables of this process as they are, `NAME=VALUE`, environ(7). macOS gives
  /// programs another way to them than it gives libraries.
  public List<String> environ() {
    long array = NS_GET_ENVIRON.exists() ? call(NS_GET_ENVIRON) : ENVIRON.address();
    List<String> entries = new ArrayList<>();
    long at = number(array);
    for (long entry; at != 0 && (entry = number(at)) != 0; at += Long.BYTES) {
      entries.add(string(entry));
    }
    return entries;
  }

  /// Returns a user by name, or null, getpwnam(3).
  public @Nullable User getpwnam(String name) {
    return user(call(GETPWNAM, address(name)));
  }

  /// Returns a user by number, or null, getpwuid(3).
  public @Nullable User getpwuid(int id) {
    return user(call(GETPWUID, id));
  }

  private @Nullable User user(long entry) {
    return entry == 0 ? null : new User(string(number(entry)), (int) number(entry + User.PW_UID));
  }

  /// Reads a clock, clock_gettime(2).
  ///
  /// @param time takes a `struct timespec`: seconds and nanoseconds, 64 bits each
  public int clockGettime(int clock, ByteBuffer time) {
    return (int) call(CLOCK_GETTIME, clock, address(time));
  }

  /// Breaks a time down where the user is, localtime_r(3).
  ///
  /// @param time seconds since 1970, 64 bits
  /// @param fields takes a `struct tm`
  public void localtime(ByteBuffer time, ByteBuffer fields) {
    call(LOCALTIME_R, address(time), address(fields));
  }

  /// Breaks a time down in UTC, gmtime_r(3).
  public void gmtime(ByteBuffer time, ByteBuffer fields) {
    call(GMTIME_R, address(time), address(fields));
  }

  /// Prints a time that is broken down, strftime(3).
  ///
  /// @return the number of bytes, 0 if they do not fit
  public int strftime(ByteBuffer text, String pattern, ByteBuffer fields) {
    return (int) call(STRFTIME, address(text), text.capacity(), address(pattern), address(fields));
  }

  /// Makes a TCP socket, socket(2).
  ///
  /// @return a descriptor, or -1
  public int socket(int family) {
    return (int) call(SOCKET, family, Platform.SOCK_STREAM, 0);
  }

  /// Sets an option of a socket to 1, setsockopt(2).
  public int setsockopt(int fd, int option) {
    ByteBuffer one = memory(Integer.BYTES).putInt(0, 1);
    return (int) call(SETSOCKOPT, fd, Platform.SOL_SOCKET, option, address(one), one.capacity(), 0);
  }

  /// bind(2)
  public int bind(int fd, ByteBuffer address) {
    return (int) call(BIND, fd, address(address), address.capacity());
  }
}
