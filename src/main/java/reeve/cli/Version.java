package reeve.cli;

import reeve.text.Resource;

/// What `--version` prints: which build this is, and what it runs on.

final class Version {
  private Version() {}

  static String text() {
    String system = System.getProperty("os.name") + " " + System.getProperty("os.arch");
    String runtime = "Java " + Runtime.version() + ", " + system;
    return "reeve " + Resource.text("version").strip() + " (" + runtime + ")";
  }
}
