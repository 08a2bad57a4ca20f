package reeve.procfile;

/// One `name: command` of a Procfile.
///
/// @param name the process type
/// @param command the text after the colon, byte for byte
/// @param line counted from 1
public record ProcfileEntry(String name, String command, int line) {}
