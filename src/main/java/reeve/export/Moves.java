package reeve.export;

import java.util.ArrayList;
import java.util.List;

/// Renames of files and directories that can be undone.
final class Moves {
  private final FileTree disk;
  private final List<Move> moves = new ArrayList<>();

  private record Move(String from, String to) {}

  Moves(FileTree disk) {
    this.disk = disk;
  }

  /// Moves a file or directory if it exists.
  ///
  /// @return false if it does not exist
  boolean move(String from, String to) {
    boolean isMoved = disk.move(from, to);
    if (isMoved) {
      moves.add(new Move(from, to));
    }
    return isMoved;
  }

  /// Undoes all moves, the last one first.
  void undo() {
    for (Move move : moves.reversed()) {
      disk.move(move.to(), move.from());
    }
  }
}
