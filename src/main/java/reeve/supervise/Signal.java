package reeve.supervise;

/// The signals that reeve sends and hears, signal(7); their numbers differ from system to system.
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
