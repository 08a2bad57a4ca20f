package reeve.supervise;

import org.jspecify.annotations.Nullable;

/// A group that was started by a process of the plan and has left its group.
final class Descendant {
  enum Role {
    /// Too young for a decision.
    UNDECIDED,
    /// It is the process from now on: the process daemonized.
    DAEMON,
    /// It was started in the background, and the process exits without it.
    HELPER
  }

  private final int pid;
  private final long startedAt;
  private final ProcessGroup group;
  private String program;
  private Role role = Role.UNDECIDED;
  private @Nullable ManagedProcess life;

  Descendant(Orphan orphan, ProcessGroup group) {
    this.pid = orphan.pid();
    this.startedAt = orphan.startedAt();
    this.program = orphan.program();
    this.group = group;
  }

  int pid() {
    return pid;
  }

  /// When it was started, as [ProcessControl#now()] counts.
  long startedAt() {
    return startedAt;
  }

  ProcessGroup group() {
    return group;
  }

  /// The name of the program that it runs, as last seen.
  String program() {
    return program;
  }

  /// Notes that it has become another program, execve(2).
  void runs(String other) {
    program = other;
  }

  /// The process that started it, or null if that is not known.
  @Nullable ManagedProcess life() {
    return life;
  }

  /// Notes the process that started it.
  void belongsTo(ManagedProcess owner) {
    life = owner;
    group.belongsTo(owner.name(), owner.policy());
    owner.left(this);
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
