package reeve.supervise;

import org.jspecify.annotations.Nullable;

/// A process group that a planned process started outside its own group.
final class Descendant {
  enum Role {
    /// Too young for a decision.
    UNDECIDED,
    /// The daemon that takes the place of the process.
    DAEMON,
    /// A background program; the process counts as exited without it.
    HELPER
  }

  private final ProcessGroup group;
  private Orphan orphan;
  private Role role = Role.UNDECIDED;
  private @Nullable ManagedProcess owner;

  Descendant(Orphan orphan, ProcessGroup group) {
    this.orphan = orphan;
    this.group = group;
  }

  int pid() {
    return orphan.pid();
  }

  /// Returns its start time, on the clock of [ProcessControl#now()].
  long startedAt() {
    return orphan.startedAt();
  }

  ProcessGroup group() {
    return group;
  }

  /// Returns the name of its program as of the last look.
  String program() {
    return orphan.program();
  }

  void seen(Orphan now) {
    orphan = now;
  }

  /// Returns its leader as of the last look, which may be gone.
  Orphan orphan() {
    return orphan;
  }

  /// Returns the process that started it, or null if unknown.
  @Nullable ManagedProcess owner() {
    return owner;
  }

  void setOwner(ManagedProcess owner) {
    this.owner = owner;
    group.setOwner(owner.name(), owner.policy());
    owner.add(this);
  }

  void decide(Role decided) {
    role = decided;
  }

  boolean isUndecided() {
    return role == Role.UNDECIDED;
  }

  boolean isDaemon() {
    return role == Role.DAEMON;
  }
}
