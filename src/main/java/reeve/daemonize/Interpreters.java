package reeve.daemonize;

/// Programs that run a script; people know the process by the name of the script.
final class Interpreters {
  private Interpreters() {}

  /// True if a process is an interpreter by its program or its first word. Recent versions of node
  /// rename their main thread, and so the program.
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
