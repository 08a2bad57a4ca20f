package reeve.export;

import java.util.ArrayList;
import java.util.List;

/// Files and directories that were given other names, which can be taken back.
final class Moves {
  private final FileTree disk;
  private final List<Move> moves = new ArrayList<>();

  private record Move(String from, String to) {}

  Moves(FileTree disk) {
    this.disk = disk;
  }

  /// Moves what is there.
  ///
  /// @return false where there is nothing
  boolean move(String from, String to) {
    boolean isMoved = disk.move(from, to);
    if (isMoved) {
      moves.add(new Move(from, to));
    }
    return isMoved;
  }

  /// Gives all their old names back, the last first.
  void undo() {
    for (Move move : moves.reversed()) {
      disk.move(move.to(), move.from());
    }
  }
}
