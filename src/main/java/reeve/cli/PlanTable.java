package reeve.cli;

import java.util.ArrayList;
import java.util.List;
import reeve.plan.Plan;
import reeve.plan.PlannedProcess;
import reeve.procfile.Procfile;
import reeve.procfile.ProcfileEntry;

/// The plan as a table for people: name, count, port, command.
final class PlanTable {
  private static final int COLUMNS = 3; // the last column, the command, has no width

  private PlanTable() {}

  /// @param columns the width of the terminal, or 0 for no limit
  static String text(Plan plan, Procfile procfile, int columns) {
    List<String[]> rows = new ArrayList<>();
    rows.add(new String[] {"name", "count", "port", "command"});
    for (ProcfileEntry entry : procfile.entries()) {
      rows.add(row(entry, plan));
    }
    StringBuilder text = new StringBuilder();
    for (String[] row : rows) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < COLUMNS; column++) {
        line.append(row[column]).repeat(' ', width(rows, column) - row[column].length() + 2);
      }
      line.append(row[COLUMNS]);
      text.append(columns == 0 ? line : new TableLine(line).cutTo(columns)).append('\n');
    }
    return text.toString();
  }

  private static String[] row(ProcfileEntry entry, Plan plan) {
    List<PlannedProcess> instances = plan.instancesOf(entry.name());
    int first = instances.isEmpty() ? Plan.NO_PORTS : instances.getFirst().port();
    String port = first == Plan.NO_PORTS ? "-" : Integer.toString(first);
    String count = Integer.toString(instances.size());
    return new String[] {entry.name(), count, port, entry.command()};
  }

  private static int width(List<String[]> rows, int column) {
    int width = 0;
    for (String[] row : rows) {
      width = Math.max(width, row[column].length());
    }
    return width;
  }
}
