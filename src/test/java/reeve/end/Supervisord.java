package reeve.end;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

/// A supervisord that runs what was exported. Closing it kills it and all that it started.
final class Supervisord implements AutoCloseable {
  private final Path directory;
  private final Running running;

  private Supervisord(Path directory, Running running) {
    this.directory = directory;
    this.running = running;
  }

  /// Starts one and waits until it can be asked.
  ///
  /// @param directory for its own files
  /// @param location of an export
  static Supervisord start(Path directory, Path location) {
    String configuration =
        """
        [supervisord]
        logfile=supervisord.log
        pidfile=supervisord.pid
        childlogdir=.
        [unix_http_server]
        file=socket
        [supervisorctl]
        serverurl=unix://socket
        [rpcinterface:supervisor]
        supervisor.rpcinterface_factory=supervisor.rpcinterface:make_main_rpcinterface
        [include]
        files=%s/*.conf
        """
            .formatted(location);
    Reeve line = Reeve.shell(directory, "exec supervisord --nodaemon --configuration here.conf");
    Running running = line.file("here.conf", configuration).start();
    Supervisord supervisord = new Supervisord(directory, running);
    running.await("start", () -> !running.isAlive() || supervisord.isUp());
    assertThat(running.isAlive()).as(running.output() + running.errors()).isTrue();
    return supervisord;
  }

  private boolean isUp() {
    return control("version").matches("[0-9].*\\n");
  }

  /// What supervisorctl prints.
  String control(String arguments) {
    return Shell.run("cd '" + directory + "' && supervisorctl -c here.conf " + arguments);
  }

  /// The process of a program, once it runs.
  long awaitPid(String program) {
    running.await(program, () -> control("pid " + program).matches("[1-9][0-9]*\\n"));
    return Long.parseLong(control("pid " + program).strip());
  }

  Running running() {
    return running;
  }

  @Override
  public void close() {
    running.signal("TERM");
    assertThat(running.result().survivors()).isEmpty();
    running.close();
  }
}
