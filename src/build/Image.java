import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.spi.ToolProvider;

/// Builds the self-contained image that users run: `Image TARGET TIME`, from the project's
/// directory.
///
/// It runs on the JDK that supplies the image's runtime. The steps: compile picocli from its
/// sources, because an AOT cache cannot hold the class file version of the published classes; link
/// the runtime; add the launcher, the licenses, the completions and the man page; set the same time
/// on all files, such as `2026-01-01T00:00:00Z`; train the AOT cache; rename the JVM's launcher to
/// reeve.
public class Image {
  /// Options that the JVM reads from the image at each start, also in training.
  private static final List<String> OPTIONS =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-Xmx64m",
          "-Xss512k",
          "-XX:-UsePerfData", // else a file in /tmp
          "-XX:-MaxFDLimit", // else the processes inherit a raised limit on open files
          "-XX:+DisableAttachMechanism",
          "-XX:+UnlockDiagnosticVMOptions",
          "-XX:ArchiveRelocationMode=0", // else the whole cache is copied and patched at each start
          "-XX:-AOTReplayTraining", // else a thread compiles code that few starts need
          "-XX:StringTableSize=1024", // the cache has its own; these two are cleared at each start
          "-XX:+UnlockExperimentalVMOptions",
          "-XX:SymbolTableSize=1024",
          "-XX:ReservedCodeCacheSize=24m", // the first compiler fills less than a tenth of it
          "-XX:AsyncDeflationInterval=3600000", // else the idle JVM wakes four times a second
          "-XX:ServiceThreadCleanupInterval=3600000",
          "-Xlog:disable", // else JVM warnings mix with the output of the processes
          "-Xlog:all=warning:stderr",
          "-Dpicocli.converters.excludes=java..+", // else picocli looks up unused classes
          "--enable-native-access=reeve",
          "--add-exports=java.base/jdk.internal.access=reeve", // these four for DirectLinkage
          "--add-exports=java.base/jdk.internal.foreign.abi=reeve",
          "--add-exports=java.base/jdk.internal.foreign.abi.x64=reeve",
          "--add-exports=java.base/jdk.internal.loader=reeve",
          "-XX:CompileCommand=quiet",
          "-XX:CompileThresholdScaling=10", // a start is too short for that to pay
          scaling("reeve.output.*", "0.01"), // else the first hundreds of lines are slow
          scaling("reeve.supervise.*", "0.01"),
          scaling("reeve.posix.*", "0.1"), // the default threshold
          scaling("reeve.libc.*", "0.1"),
          scaling("java.nio.*", "0.1"),
          scaling("jdk.internal.misc.*", "0.1"),
          scaling("java.util.HashMap", "0.1"));

  /// Modules to compress. reeve is not one because it reads its own resources at each start; the
  /// classes of the others that a start needs are in the AOT cache.
  private static final String COMPRESSION = "zip-6:filter=/java.base/**,/info.picocli/**";

  /// Files of the JDK for other Java programs and for development tools.
  private static final List<String> UNUSED =
      List.of("bin/keytool", "lib/classlist", "lib/jexec", "lib/jrt-fs.jar");

  private static final String JAVA = "bin/java";

  private final Path target;
  private final Path image;
  private final FileTime time;

  private Image(Path target, Instant time) {
    this.target = target;
    this.time = FileTime.from(time);
    this.image = target.resolve("reeve");
  }

  /// Returns a compiler option. The scaling of a class is multiplied by that of all classes.
  private static String scaling(String type, String factor) {
    return "-XX:CompileCommand=CompileThresholdScaling," + type + "::*," + factor;
  }

  public static void main(String[] args) throws Exception {
    new Image(Path.of(args[0]), Instant.parse(args[1])).build();
  }

  private void build() throws Exception {
    Path picocli = compilePicocli();
    delete(image);
    link(picocli);
    addFiles();
    setTimes(); // the cache checks the time of the runtime's file
    train();
    Files.move(image.resolve(JAVA), image.resolve("lib/reeve")); // the name of the process
    setTimes();
  }

  private Path compilePicocli() throws Exception {
    Path classes = target.resolve("picocli");
    delete(classes);
    Path sources = target.resolve("picocli-sources");
    delete(sources);
    unpack(module("picocli-sources.jar"), "picocli", sources);
    run(
        "javac",
        List.of("-nowarn", "-proc:none", "-XDignore.symbol.file", "-d", classes.toString()),
        filesIn(sources, ".java"));
    try (FileSystem jar = FileSystems.newFileSystem(module("picocli.jar"))) {
      Path descriptor = jar.getPath("META-INF/versions/9/module-info.class");
      Files.copy(descriptor, classes.resolve("module-info.class"));
    }
    return classes;
  }

  private void link(Path picocli) throws Exception {
    String modules =
        String.join(
            ":",
            target.resolve("classes").toString(),
            picocli.toString(),
            module("jansi.jar").toString(),
            module("dotenv-java.jar").toString());
    run(
        "jlink",
        List.of("--module-path", modules, "--add-modules", "reeve", "--output", image.toString()),
        List.of("--strip-debug", "--no-header-files", "--no-man-pages", "--vm", "server"),
        List.of("--compress", COMPRESSION, "--add-options=" + String.join(" ", OPTIONS)),
        List.of(
            "--exclude-resources",
            "/org.fusesource.jansi/org/fusesource/jansi/internal/native/**"));
    for (String file : UNUSED) {
      Files.deleteIfExists(image.resolve(file)); // some are on Linux only
    }
  }

  private void addFiles() throws IOException {
    copy(Path.of("src/main/dist/bin/reeve"), "bin/reeve");
    copy(Path.of("src/main/dist/lib/reeve-guardian"), "lib/reeve-guardian");
    copy(Path.of("src/main/dist/legal/reeve/copyright"), "legal/reeve/copyright");
    copy(Path.of("src/main/dist/legal/reeve/Apache-2.0"), "legal/reeve/Apache-2.0");
    copy(Path.of("man/reeve.1"), "share/man/man1/reeve.1");
    copy(Path.of("completions/reeve.bash"), "share/bash-completion/completions/reeve");
    copy(Path.of("completions/_reeve"), "share/zsh/site-functions/_reeve");
    copy(Path.of("completions/reeve.fish"), "share/fish/vendor_completions.d/reeve.fish");
  }

  private void copy(Path file, String to) throws IOException {
    Path copy = image.resolve(to);
    Files.createDirectories(copy.getParent());
    Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
  }

  /// Sets a time that an archive can store because a JVM may check the time of the runtime's file
  /// against the AOT cache, as it does with its size.
  private void setTimes() throws IOException {
    try (var files = Files.walk(image)) {
      for (Path file : files.filter(f -> !Files.isSymbolicLink(f)).toList()) {
        Files.setLastModifiedTime(file, time);
      }
    }
  }

  private void train() throws Exception {
    Path directory = target.resolve("training");
    Files.createDirectories(directory);
    Files.writeString(
        directory.resolve("Procfile"),
        "one: echo one; echo error >&2\ntwo: exec sleep 9\nthree: exec memcached -d\nfour\n");
    Files.writeString(directory.resolve(".env"), "A='1'\nB=\"${A}\\n\"\nno entry\n");
    Files.writeString(directory.resolve(".reeve"), "port: 5000\n");
    List<String> command = new ArrayList<>(List.of(absolute(JAVA)));
    command.add("-XX:-AOTRecordTraining"); // never replayed
    command.add("-XX:AOTCacheOutput=" + absolute("lib/reeve.aot"));
    command.addAll(List.of("-m", "reeve/reeve.Training"));
    Path log = target.resolve("training.log");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    int code = builder.start().waitFor();
    if (code != 0 || !Files.exists(image.resolve("lib/reeve.aot"))) {
      throw new IllegalStateException("training the AOT cache failed, see " + log);
    }
  }

  private String absolute(String file) {
    return image.resolve(file).toAbsolutePath().toString();
  }

  private Path module(String name) {
    return target.resolve("image-modules").resolve(name);
  }

  @SafeVarargs
  private static void run(String tool, List<String>... arguments) {
    List<String> all = Arrays.stream(arguments).flatMap(List::stream).toList();
    int code =
        ToolProvider.findFirst(tool)
            .orElseThrow()
            .run(System.out, System.err, all.toArray(String[]::new));
    if (code != 0) {
      throw new IllegalStateException(tool + " failed");
    }
  }

  private static void unpack(Path jar, String directory, Path to) throws IOException {
    try (FileSystem files = FileSystems.newFileSystem(jar);
        var found = Files.walk(files.getPath(directory))) {
      for (Path file : found.filter(f -> f.toString().endsWith(".java")).toList()) {
        Path copy = to.resolve(file.toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  private static List<String> filesIn(Path directory, String ending) throws IOException {
    try (var files = Files.walk(directory)) {
      return files.map(Path::toString).filter(file -> file.endsWith(ending)).sorted().toList();
    }
  }

  private static void delete(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    try (var files = Files.walk(directory)) {
      for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(file);
      }
    }
  }
}
