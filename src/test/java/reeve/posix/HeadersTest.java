package reeve.posix;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeve.Tools;
import reeve.libc.Platform;

/// Constants and offsets are those of the C headers, by static assertions that a compiler for each
/// platform accepts.
class HeadersTest {
  private static final String INCLUDES =
      """
      #define _GNU_SOURCE
      #include <dirent.h>
      #include <errno.h>
      #include <fcntl.h>
      #include <limits.h>
      #include <netinet/in.h>
      #include <poll.h>
      #include <pwd.h>
      #include <signal.h>
      #include <spawn.h>
      #include <stddef.h>
      #include <sys/ioctl.h>
      #include <sys/prctl.h>
      #include <sys/resource.h>
      #include <sys/wait.h>
      #include <termios.h>
      #include <time.h>
      #include <unistd.h>
      #define IS(expected, actual) _Static_assert((expected) == (actual), #expected)
      #define FITS(expected, actual) _Static_assert((expected) <= (actual), #expected)
      IS(sizeof(long), 8);
      IS(sizeof(pid_t), 4);
      IS(sizeof(uid_t), 4);
      IS(sizeof(mode_t), 4);
      IS(sizeof(off_t), 8);
      IS(sizeof(struct timespec), 16);
      IS(sizeof(struct timeval), 16);
      IS(offsetof(struct timeval, tv_usec), 8);
      IS(offsetof(struct passwd, pw_name), 0);
      IS(offsetof(struct passwd, pw_uid), 16);
      IS(offsetof(struct winsize, ws_row), 0);
      IS(offsetof(struct winsize, ws_col), 2);
      IS(offsetof(struct sockaddr_in, sin_port), 2);
      IS(offsetof(struct sockaddr_in, sin_addr), 4);
      IS(offsetof(struct sockaddr_in6, sin6_addr), 8);
      IS(sizeof(((struct termios *)0)->c_iflag), 4);
      """;

  /// What C calls a constant that is no macro of the same name.
  private static final Map<String, String> EXPRESSIONS =
      Map.ofEntries(
          entry("SOCKADDR_IN_SIZE", "sizeof(struct sockaddr_in)"),
          entry("SOCKADDR_IN6_SIZE", "sizeof(struct sockaddr_in6)"),
          entry("DIRENT_NAME", "offsetof(struct dirent, d_name)"),
          entry("POLLFD_SIZE", "sizeof(struct pollfd)"),
          entry("POLLFD_EVENTS", "offsetof(struct pollfd, events)"),
          entry("POLLFD_REVENTS", "offsetof(struct pollfd, revents)"),
          entry("SIGINFO_SIZE", "sizeof(siginfo_t)"),
          entry("SIGINFO_CODE", "offsetof(siginfo_t, si_code)"),
          entry("SIGINFO_PID", "offsetof(siginfo_t, si_pid)"),
          entry("SIGINFO_STATUS", "offsetof(siginfo_t, si_status)"),
          entry("SIGSET_SIZE", "sizeof(sigset_t)"),
          entry("SIG_DFL", "(long)SIG_DFL"),
          entry("SIG_IGN", "(long)SIG_IGN"),
          entry("RLIMIT_SIZE", "sizeof(struct rlimit)"),
          entry("RUSAGE_SIZE", "sizeof(struct rusage)"),
          entry("RUSAGE_UTIME", "offsetof(struct rusage, ru_utime)"),
          entry("RUSAGE_STIME", "offsetof(struct rusage, ru_stime)"),
          entry("RUSAGE_MAXRSS", "offsetof(struct rusage, ru_maxrss)"),
          entry("TM_SIZE", "sizeof(struct tm)"),
          entry("WINSIZE_SIZE", "sizeof(struct winsize)"),
          entry("TERMIOS_SIZE", "sizeof(struct termios)"),
          entry("TERMIOS_IFLAG", "offsetof(struct termios, c_iflag)"),
          entry("TERMIOS_OFLAG", "offsetof(struct termios, c_oflag)"),
          entry("TERMIOS_CFLAG", "offsetof(struct termios, c_cflag)"),
          entry("TERMIOS_LFLAG", "offsetof(struct termios, c_lflag)"),
          entry("TERMIOS_CC", "offsetof(struct termios, c_cc)"),
          entry("LONGEST_PATH", "PATH_MAX"));

  /// Sizes of memory that may be larger than the struct.
  private static final Set<String> BOUNDS =
      Set.of("RUSAGE_SIZE", "TM_SIZE", "TERMIOS_SIZE", "LONGEST_PATH", "SIGSET_SIZE");

  /// What no header has.
  private static final Set<String> OURS = Set.of("IS_MACOS", "MAXRSS_UNIT", "SPAWN_STRUCT_SIZE");

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"cc", "aarch64-linux-gnu-gcc", "musl-gcc"})
  void constantsAreThoseOfTheHeaders(String compiler) throws Exception {
    Tools.needs(compiler);
    Path source = Files.writeString(directory.resolve("constants.c"), INCLUDES + assertions());
    List<String> command = List.of(compiler, "-std=c11", "-fsyntax-only", source.toString());
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    assertThat(process.getInputStream().readAllBytes()).asString().isEmpty();
    assertThat(process.waitFor()).isZero();
  }

  private static String assertions() throws IllegalAccessException {
    StringBuilder text = new StringBuilder();
    for (Field field : Platform.class.getFields()) {
      String name = field.getName();
      if (!OURS.contains(name)) {
        String expression = EXPRESSIONS.getOrDefault(name, name);
        String kind = BOUNDS.contains(name) ? "FITS(" : "IS(";
        text.append(kind).append(expression).append(", ").append(field.get(null)).append("L);\n");
      }
    }
    int size = Platform.SPAWN_STRUCT_SIZE;
    text.append("FITS(sizeof(posix_spawnattr_t), ").append(size).append(");\n");
    text.append("FITS(sizeof(posix_spawn_file_actions_t), ").append(size).append(");\n");
    for (int number = 1; SignalNames.of(number).startsWith("SIG"); number++) {
      text.append("IS(" + SignalNames.of(number) + ", " + number + ");\n");
    }
    return text.toString();
  }
}
