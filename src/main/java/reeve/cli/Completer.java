package reeve.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import reeve.cli.Candidates.Kind;
import reeve.problem.ReeveException;
import reeve.procfile.Procfile;
import reeve.system.InheritedEnvironment;

/// Completes a command line for the shells.
///
/// The answer has one line per candidate, with a TAB and a description. The last line says what the
/// shell itself should complete: `:file`, `:directory`, `:user`, `:command` or `:none`. A TAB and
/// the end of the word that a candidate replaces follow. `:line`, a TAB and a number mean that a
/// separate command line begins at that word, counted from 0.
final class Completer {
  static final String COMMAND = "__complete";

  private final StringBuilder answer = new StringBuilder();
  private final TypedWords typed;
  private final String word;

  private Completer(List<String> words) {
    int last = Math.max(0, words.size() - 1);
    typed = new TypedWords(words.subList(0, last));
    word = words.isEmpty() ? "" : words.get(last);
  }

  /// @param words those of the command line up to the cursor; the last, which may be empty, is to
  ///   be completed
  static String answer(List<String> words) {
    return new Completer(words).complete();
  }

  private String complete() {
    Option<?> option = typed.optionWithValue(word);
    if (option != null) {
      completeValue(
          option, word.substring(typed.isValueNext() ? 0 : TypedWords.startOfValue(word)));
    } else if (typed.foreign() >= 0) {
      end("line", Integer.toString(typed.foreign()));
    } else if (typed.takesOptions() && word.startsWith("-")) {
      for (Option<?> each : Options.of(typed.command())) {
        each.names().forEach(name -> add(name, each.help()));
      }
      end("none", word);
    } else {
      completeArgument();
    }
    return answer.toString();
  }

  private void completeArgument() {
    Candidates candidates = typed.command().argument(typed.arguments());
    if (typed.isFirst()) {
      for (CommandName command : CommandName.values()) {
        add(command.text(), command.summary());
      }
    }
    boolean isPath = word.indexOf('/') >= 0;
    boolean isProcess = candidates.kind() == Kind.PROCESS && word.indexOf('=') < 0;
    if (isProcess || (candidates.kind() == Kind.COMMAND && !isPath)) {
      addProcesses("");
    }
    addWords(candidates);
    end(candidates.kind() == Kind.COMMAND && isPath ? "file" : directive(candidates), word);
  }

  /// Returns the part of a value to complete: the text after the last comma of a list, or after the
  /// `=` of `NAME=VALUE`.
  private void completeValue(Option<?> option, String value) {
    Candidates candidates = option.candidates();
    boolean isCount = candidates.kind() == Kind.COUNT;
    boolean isList = option.isList() || isCount;
    String item = isList ? value.substring(value.lastIndexOf(',') + 1) : value;
    boolean hasName = (option.isPerProcess() || isCount) && item.indexOf('=') >= 0;
    if (!hasName && (option.isPerProcess() || isCount)) {
      addProcesses("=");
    }
    if (!hasName && isCount) {
      add("all=", "all others");
    }
    if (candidates.kind() == Kind.PROCESS) {
      addProcesses("");
      if (isList) {
        add("all", "every process");
      }
    }
    addWords(candidates);
    end(directive(candidates), hasName ? item.substring(item.indexOf('=') + 1) : item);
  }

  private void addWords(Candidates candidates) {
    candidates.words().get().forEach(text -> add(text, ""));
  }

  private void addProcesses(String suffix) {
    Procfile procfile = procfile();
    for (String name : procfile == null ? List.<String>of() : procfile.names()) {
      add(name + suffix, "process");
    }
  }

  private void add(String candidate, String description) {
    answer.append(candidate).append('\t').append(description).append('\n');
  }

  private void end(String directive, String replaced) {
    answer.append(':').append(directive).append('\t').append(replaced).append('\n');
  }

  private static String directive(Candidates candidates) {
    Kind kind = candidates.kind();
    return kind.compareTo(Kind.FILE) < 0 ? "none" : kind.name().toLowerCase(Locale.ROOT);
  }

  /// Returns the Procfile of the command line, or null if it cannot be read, because a message
  /// would disturb typing. It must be a regular file because others may never end.
  private @Nullable Procfile procfile() {
    try {
      String path = PlanOptions.procfilePath(typed.given(OptionSources.find(problem -> {})));
      File file = new File(new String(expanded(path).getBytes(ISO_8859_1), UTF_8));
      if (!file.isFile()) {
        return null;
      }
      try (FileInputStream in = new FileInputStream(file)) {
        return Procfile.parseAll(path, in.readAllBytes());
      }
    } catch (ReeveException | IOException e) {
      return null;
    }
  }

  /// Expands a leading `~`, which the shell has not expanded yet.
  private static String expanded(String path) {
    String home = path.startsWith("~/") ? InheritedEnvironment.read().get("HOME") : null;
    return home == null ? path : home + path.substring(1);
  }
}
