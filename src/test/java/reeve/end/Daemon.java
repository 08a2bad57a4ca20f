package reeve.end;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import reeve.Tools;

/// Programs that daemonize, each in the directory of its test and on loopback.
enum Daemon {
  MEMCACHED("memcached -d -U 0 -l 127.0.0.1 -p %PORT%" + asRoot(" -u root"), "leave out -d"),
  REDIS(
      "redis-server --daemonize yes --bind 127.0.0.1 --port %PORT% --save ''",
      "use `redis-server --daemonize no`"),
  NGINX("nginx -p \"$PWD/\" -c nginx.conf -e stderr", "use `nginx -g 'daemon off;'`"),
  DAEMONIZE("daemonize \"$(command -v sleep)\" 1000", "run the command itself"),
  START_STOP_DAEMON(
      "start-stop-daemon -S -b -m -p \"$PWD/pid\" -x \"$(command -v sleep)\" -- 1000",
      "leave out -b"),
  TMUX("tmux -S \"$PWD/tmux\" -f /dev/null new -d 'sleep 1000'", "run the command itself"),
  SETSID("setsid -f sleep 1000", "leave out -f"),
  DOUBLE_FORK(perl("fork and exit; setsid(); fork and exit; exec qw(sleep 1000)"), ""),
  WITHOUT_DESCRIPTORS(
      perl("fork and exit; setsid(); chdir q(/); POSIX::close($_) for 0..99; sleep 1000"), ""),
  OTHER_USER(
      "setsid -f setpriv --reuid=65534 --regid=65534 --clear-groups sleep 1000", "leave out -f"),
  AGAIN_AFTER_A_SECOND(
      perl("fork and exit; setsid(); sleep 1; fork and exit; setsid(); exec qw(sleep 1000)"), "");

  /// What keeps it in the foreground, as the program says.
  final String advice;

  private final String command;

  Daemon(String command, String advice) {
    this.command = command;
    this.advice = advice;
  }

  /// The command, with what it needs in the directory of the call.
  String command(Reeve reeve) {
    Tools.needs(command.substring(0, command.indexOf(' ')));
    String port = Integer.toString(freePort());
    reeve.file(
        "nginx.conf",
        "pid nginx.pid; "
            + asRoot("user root; ")
            + "worker_processes 2; events {} http { access_log off; client_body_temp_path t1;"
            + " proxy_temp_path t2; fastcgi_temp_path t3; uwsgi_temp_path t4; scgi_temp_path t5;"
            + (" server { listen 127.0.0.1:" + port + "; } }\n"));
    return command.replace("%PORT%", port);
  }

  boolean isForRootOnly() {
    return this == OTHER_USER;
  }

  static boolean isRoot() {
    return Shell.run("id -u").strip().equals("0");
  }

  private static String asRoot(String text) {
    return isRoot() ? text : "";
  }

  private static String perl(String program) {
    return "perl -MPOSIX=setsid -e '" + program + "'";
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
