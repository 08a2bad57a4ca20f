package reeve.supervise;

/// The signals that reeve sends and hears; their numbers differ from system to system.
public enum Signal {
  HUP,
  INT,
  KILL,
  USR1,
  USR2,
  TERM,
  CONT
}
