package reeve.cli;

import reeve.text.Resource;

/// The output of `--version`: the build, Java and the system.

final class Version {
  private Version() {}

  static String text() {
    String system = System.getProperty("os.name") + " " + System.getProperty("os.arch");
    String runtime = "Java " + Runtime.version() + ", " + system;
    return "reeve " + Resource.text("version").strip() + " (" + runtime + ")";
  }
}
