package vn.dondoc.units;

import java.util.List;
import java.util.UUID;

/**
 * What an act moves and what stays, as it is previewed and as it was done.
 *
 * @param counts per kind of thing
 * @param moves every row, with a name that people know
 * @param notes what a reader should know before it is done
 */
public record ActReceipt(List<UnitRef> predecessors, List<UnitRef> successors, List<Count> counts, List<Line> moves, List<String> notes) {
  public record Count(String kind, long moves, long stays) {}

  /** @param to null: nobody yet, to be chosen */
  public record Line(String kind, UUID id, String label, UnitRef from, UnitRef to) {}

  long open() {
    return moves.stream().filter(line -> line.to() == null).count();
  }
}
