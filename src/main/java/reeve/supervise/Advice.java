package reeve.supervise;

import reeve.plan.PlannedProcess;

/// Knows how to keep programs in front.
public interface Advice {
  /// What to do about a program that put itself in the background, to follow a semicolon; or empty.
  ///
  /// @param process the one that ran it
  /// @param program its name
  String toKeepInFront(PlannedProcess process, String program);
}
