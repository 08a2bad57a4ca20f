package reeve.cli;

import reeve.text.Resource;

/// The help of a command: a resource with the list of options inserted.

final class Help {
  private static final String PLACE = "OPTIONS\n";

  private Help() {}

  static String of(CommandName command) {
    String text = Resource.text("help/" + command.text());
    int place = text.indexOf("\n" + PLACE) + 1;
    return place == 0
        ? text
        : text.substring(0, place) + options(command) + text.substring(place + PLACE.length());
  }

  private static String options(CommandName command) {
    int width = 0;
    for (Option<?> option : Options.of(command)) {
      width = Math.max(width, indented(option).length());
    }
    StringBuilder lines = new StringBuilder();
    String group = "";
    for (Option<?> option : Options.of(command)) {
      if (!option.group().equals(group)) {
        group = option.group();
        lines.append(group).append('\n');
      }
      String form = indented(option);
      lines.append(form).repeat(' ', width + 2 - form.length()).append(option.help()).append('\n');
    }
    return lines.toString();
  }

  /// Aligns the long names in a column.
  private static String indented(Option<?> option) {
    return (option.shortName().isEmpty() ? "      " : "  ") + option.form();
  }
}
