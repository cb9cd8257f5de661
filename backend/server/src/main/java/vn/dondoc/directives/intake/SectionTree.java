package vn.dondoc.directives.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.dondoc.directives.intake.Block.Kind;

/** What the markers of a letter say stands below what. */
final class SectionTree {
  private SectionTree() {}

  record Node(Block block, List<Node> below) {
    boolean isSection() {
      return block.kind().compareTo(Kind.LETTERED) <= 0;
    }

    boolean has(Kind... kinds) {
      return below.stream().anyMatch(n -> List.of(kinds).contains(n.block.kind()));
    }
  }

  static Node of(List<Block> blocks) {
    return withCards(tree(blocks));
  }

  private static Node tree(List<Block> blocks) {
    Node root = new Node(null, new ArrayList<>());
    List<Node> open = new ArrayList<>(List.of(root));
    for (Block block : blocks) {
      Node node = new Node(block, new ArrayList<>());
      while (open.size() > 1 && !holds(open, block)) {
        open.removeLast();
      }
      open.getLast().below().add(node);
      if (block.kind() != Kind.TEXT && block.kind() != Kind.ROW) {
        open.add(node);
      }
    }
    return root;
  }

  /** Lines that name a task's leader and deadline become cells of the task before them, or of what they stand below. */
  private static Node withCards(Node node) {
    List<Node> below = new ArrayList<>();
    Block own = node.block();
    boolean card = node.below().stream().anyMatch(n -> isPoint(n) && TaskCard.columnOf(n.block().body()) == Table.Column.LEAD);
    boolean tasks = node.block() != null;
    for (Node child : node.below()) {
      boolean line = isPoint(child) && (card || tasks && TaskCard.isDeadline(child.block().body()));
      Table.Column column = line ? TaskCard.columnOf(child.block().body()) : null;
      if (column == null) {
        below.add(withCards(child));
      } else if (!below.isEmpty()) {
        Node task = below.removeLast();
        below.add(new Node(withCell(task.block(), column, child), task.below()));
      } else if (own != null) {
        own = withCell(own, column, child);
      }
    }
    return new Node(own, below);
  }

  private static boolean isPoint(Node node) {
    return node.block().kind().compareTo(Kind.SUB) >= 0 && node.below().isEmpty();
  }

  private static Block withCell(Block task, Table.Column column, Node line) {
    Map<Table.Column, Passage> cells = new EnumMap<>(Table.Column.class);
    cells.putAll(task.cells());
    cells.putIfAbsent(column, TaskCard.valueOf(line.block().body()));
    return new Block(task.kind(), task.mark(), task.number(), task.body(), task.afterBlank(), cells);
  }

  private static boolean holds(List<Node> open, Block next) {
    Node top = open.getLast();
    Kind above = top.block().kind();
    if (next.kind() == Kind.TEXT) {
      boolean title = above == Kind.LETTERED && top.below().isEmpty() && (isOpen(top.block()) || !next.afterBlank() && !ends(top.block()));
      return above.compareTo(Kind.SUB) <= 0 && !isSaidToAll(top, next) || title;
    }
    if (next.kind() == Kind.LETTERED && above == Kind.BULLET && isOpen(top.block())) {
      return true;
    }
    boolean swapped = next.kind() == Kind.UPPER && above == Kind.PART && next.mark().equals("A");
    if (next.kind() == Kind.SUB && above == Kind.SUB && next.mark().startsWith(top.block().mark() + ".")) {
      return true;
    }
    boolean underUpper = next.kind() == Kind.PART && above == Kind.UPPER || swapped;
    return underUpper || !(next.kind() == Kind.UPPER && above == Kind.PART) && above.compareTo(next.kind()) < 0;
  }

  /** A paragraph behind a section's list, or behind a blank line and a section that is over: the issuer speaks to all again. */
  private static boolean isSaidToAll(Node section, Block next) {
    boolean listed = section.has(Kind.BULLET, Kind.LETTERED, Kind.SUB);
    return List.of(Kind.SECTION, Kind.SUB).contains(section.block().kind()) && (listed || next.afterBlank() && ends(section.block()));
  }

  static boolean isOpen(Block block) {
    return block.body().folded().endsWith(":");
  }

  static boolean ends(Block block) {
    String text = block.body().folded().strip();
    return text.endsWith(".") || text.endsWith(";");
  }
}
