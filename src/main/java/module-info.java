/// Runs every process of a Procfile together, and leaves none behind.
module reeve {
  requires info.picocli;
  requires io.github.cdimascio.dotenv.java;
  requires jdk.unsupported;
  requires org.fusesource.jansi;
  requires static org.jspecify;
}
