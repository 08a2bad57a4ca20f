package reeve.supervise;

/// The signals that reeve sends and handles, signal(7). Their numbers depend on the system.
public enum Signal {
  HUP,
  INT,
  QUIT,
  ABRT,
  KILL,
  ALRM,
  TERM,
  USR1,
  USR2,
  WINCH,
  CONT,
  STOP,
  TSTP
}
