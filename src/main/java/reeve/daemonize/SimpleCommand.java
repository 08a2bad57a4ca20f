package reeve.daemonize;

import java.util.List;

/// The words between two operators of a shell, without quotes and redirections.
///
/// @param words empty if a `&` follows a parenthesis
/// @param isBackground true if it ends with `&`
/// @param before the operators between the command before it and this one, `;` for a newline
record SimpleCommand(List<String> words, boolean isBackground, List<String> before) {}
