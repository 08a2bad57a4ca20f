package reeve.posix;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.Set;
import reeve.libc.Libc;

/// The process that listens on a TCP port, as proc_net(5) and proc_pid_fd(5) tell. Linux only, and
/// of other users only for root.
public final class PortHolder {
  private static final String LISTENING = "0A";
  private static final int ADDRESS = 1; // words of a line
  private static final int STATE = 3;
  private static final int INODE = 9;

  /// In place of a pid: it is not known, or there is none.
  static final int NOBODY = 0;

  private PortHolder() {}

  /// The program and its pid, as in `node (pid 123)`, or "" if they cannot be found.
  public static String of(int port) {
    int pid = pidOf(port);
    return pid == NOBODY ? "" : named(pid);
  }

  /// The pid of a process that listens on a port, or [#NOBODY].
  static int pidOf(int port) {
    Set<String> sockets = new HashSet<>();
    addSockets("/proc/net/tcp", port, sockets);
    addSockets("/proc/net/tcp6", port, sockets);
    File[] processes = new File("/proc").listFiles();
    if (!sockets.isEmpty() && processes != null) {
      for (File process : processes) {
        if (Character.isDigit(process.getName().charAt(0)) && hasOneOf(process, sockets)) {
          return Integer.parseInt(process.getName());
        }
      }
    }
    return NOBODY;
  }

  private static void addSockets(String table, int port, Set<String> sockets) {
    for (String line : new ProcFiles(new Libc()).read(table).split("\n", -1)) {
      String[] words = line.strip().split(" +", -1);
      boolean isListening = words.length > INODE && words[STATE].equals(LISTENING);
      if (isListening && portOf(words[ADDRESS]) == port) {
        sockets.add("socket:[" + words[INODE] + "]");
      }
    }
  }

  private static int portOf(String address) {
    return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1), 16);
  }

  private static boolean hasOneOf(File process, Set<String> sockets) {
    File[] descriptors = new File(process, "fd").listFiles();
    if (descriptors != null) {
      for (File descriptor : descriptors) {
        if (sockets.contains(target(descriptor))) {
          return true;
        }
      }
    }
    return false;
  }

  private static String target(File link) {
    try {
      return Files.readSymbolicLink(link.toPath()).toString();
    } catch (IOException e) {
      return ""; // closed in the meantime
    }
  }

  /// The program and its pid, as in `node (pid 123)`.
  static String named(int pid) {
    String program = new ProcFiles(new Libc()).status(pid).program();
    return program.replaceAll("\\p{Cntrl}", "?") + " (pid " + pid + ")";
  }
}
