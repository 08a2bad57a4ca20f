package reeve.daemonize;

/// Programs that run a script: the script is what people know the process by.
final class Interpreters {
  private Interpreters() {}

  /// True if a process is an interpreter by its program or its first word. Recent node calls its
  /// main thread, and so the program, by another name than its own.
  static boolean has(String program, String firstWord) {
    return isInterpreter(program) || isInterpreter(DaemonTable.programOf(firstWord));
  }

  private static boolean isInterpreter(String name) {
    return switch (name) {
      case "node", "nodejs", "bun", "deno", "java", "ruby", "perl", "php", "dotnet", "mono" -> true;
      case "sh", "dash", "bash", "zsh", "busybox" -> true;
      default -> name.startsWith("python") || name.startsWith("ruby") || name.startsWith("pypy");
    };
  }
}
