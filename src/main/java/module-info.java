/// Runs the processes of a Procfile together and leaves none running.
module reeve {
  requires info.picocli;
  requires io.github.cdimascio.dotenv.java;
  requires jdk.unsupported;
  requires org.fusesource.jansi;
  requires static org.jspecify;
}
