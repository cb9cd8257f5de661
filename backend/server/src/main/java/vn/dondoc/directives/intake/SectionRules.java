package vn.dondoc.directives.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import vn.dondoc.directives.intake.Block.Kind;
import vn.dondoc.directives.intake.SectionTree.Node;

/**
 * Sections and their items, out of the tree that the markers make. A heading ends at its first colon; what follows on
 * the line is its only item, else what stands below it. What has no numbers at all is one section.
 */
final class SectionRules {
  private static final int LONGEST_HEADING = 420;
  /** Below it, semicolons part the bodies of a heading. */
  private static final int SHORT_HEADING = 180;
  private static final int FEWEST_WORDS = 5;

  private final Predicate<Passage> gives;
  private final String prefix;
  private final List<Section> sections = new ArrayList<>();
  private final Map<String, Integer> labels = new HashMap<>();

  private SectionRules(Predicate<Passage> gives, String prefix) {
    this.gives = gives;
    this.prefix = prefix;
  }

  /**
   * @param label of the section: "4", or "V.2" below a part
   * @param headings from the outermost to its own
   */
  record Section(String label, int number, List<Passage> headings, List<Item> items) {
    Passage heading() {
      return headings.isEmpty() ? null : headings.getLast();
    }
  }

  /** @param parts the item's own text and the "+" pieces below it; cells of a row of a table */
  record Item(String label, Passage body, List<Passage> parts, Map<Table.Column, Passage> cells) {
    /** Whose text is a table's cell, so that only the other cells say on whom it falls. */
    boolean isRow() {
      return cells.containsKey(Table.Column.TASK) || cells.containsKey(Table.Column.NUMBER);
    }
  }

  /** @param prefix of every label, for what is attached; gives says whether a paragraph asks anything of anybody */
  static List<Section> of(List<Block> blocks, String prefix, Predicate<Passage> gives) {
    SectionRules rules = new SectionRules(gives, prefix);
    Node root = SectionTree.of(blocks);
    if (root.below().stream().anyMatch(n -> n.isSection() && n.block().kind() != Kind.LETTERED) || root.has(Kind.ROW)) {
      rules.below(root, prefix, List.of(), true);
    } else {
      rules.withoutNumbers(root);
    }
    return rules.sections;
  }

  private void below(Node parent, String path, List<Passage> headings, boolean top) {
    List<Item> items = new ArrayList<>();
    int count = 0;
    boolean numbered = parent.below().stream().anyMatch(Node::isSection);
    List<Node> nodes = parent.below();
    for (int i = 0; i < nodes.size(); i++) {
      Node node = nodes.get(i);
      Block block = node.block();
      if (block.kind() == Kind.ROW && top) {
        String label = prefix.isEmpty() ? block.number() + ".1" : prefix + "." + block.number();
        emit(label(path, block), block.number(), headings, List.of(item(label, block)));
      } else if (node.isSection() && block.kind().compareTo(Kind.SUB) < 0 && !isItemOf(parent, block)) {
        emit(path, 0, headings, take(items));
        section(node, label(path, block), headings);
      } else if (node.isSection()) {
        count = block.kind() == Kind.SUB ? Integer.parseInt(block.mark().substring(block.mark().lastIndexOf('.') + 1)) : block.number() > 0 ? block.number() : count + 1;
        if (isHeading(node)) {
          emit(path, 0, headings, take(items));
          section(node, path + "." + count, headings);
        } else {
          Item item = item(path + "." + count, block);
          node.below().forEach(n -> item.parts().add(n.block().body()));
          items.add(item);
        }
      } else if (block.kind() == Kind.PLUS && !items.isEmpty() && parent.has(Kind.BULLET, Kind.LETTERED)) {
        items.getLast().parts().add(block.body());
      } else if (!top && isItem(block, parent, items)) {
        Item item = item(path + "." + ++count, block);
        node.below().forEach(n -> item.parts().add(n.block().body()));
        items.add(item);
      } else if (top && numbered && block.kind() == Kind.TEXT && i > 0 && !sections.isEmpty() && isGiving(block)) {
        closing(block, path, i);
      }
    }
    emit(path, 0, headings, items);
  }

  private static List<Item> take(List<Item> items) {
    List<Item> taken = List.copyOf(items);
    items.clear();
    return taken;
  }

  private void section(Node node, String path, List<Passage> above) {
    Block block = node.block();
    int colon = headingEnd(block.body());
    boolean bare = colon < 0 && (isHeading(node) || block.kind().compareTo(Kind.UPPER) <= 0 && !SectionTree.ends(block));
    Passage heading = colon >= 0 ? block.body().cut(0, colon) : bare ? block.body() : null;
    Passage inline = colon >= 0 ? block.body().from(colon + 1) : bare ? null : block.body();
    List<Passage> headings = new ArrayList<>(above);
    if (heading != null && !heading.isBlank()) {
      headings.add(heading);
    }
    Node rest = new Node(block, new ArrayList<>());
    if (inline != null && inline.words().size() > 1 && !Formulas.isLiability(inline)) {
      rest.below().add(new Node(new Block(Kind.BULLET, "", 0, inline, false, block.cells()), plus(node)));
      node.below().stream().filter(n -> n.block().kind() != Kind.PLUS).forEach(rest.below()::add);
    } else {
      rest.below().addAll(node.below());
    }
    below(rest, path, headings, false);
  }

  private static List<Node> plus(Node node) {
    return node.below().stream().filter(n -> n.block().kind() == Kind.PLUS).toList();
  }

  /** A paragraph behind the last section that still asks something of somebody is a section of its own. */
  private void closing(Block block, String path, int at) {
    int next = sections.stream().mapToInt(Section::number).max().orElse(at) + 1;
    String label = path.isEmpty() ? String.valueOf(next) : path + "." + next;
    emit(label, next, List.of(), List.of(item(label + ".1", block)));
  }

  private boolean isItem(Block block, Node parent, List<Item> items) {
    if (block.kind() != Kind.TEXT || !block.cells().isEmpty()) {
      return !block.body().isBlank();
    }
    boolean listed = parent.has(Kind.BULLET, Kind.LETTERED, Kind.SUB, Kind.ROW) || !items.isEmpty();
    return listed ? isGiving(block) : block.body().words().size() >= FEWEST_WORDS && !Formulas.isOne(block);
  }

  private boolean isGiving(Block block) {
    return !Formulas.isOne(block) && gives.test(block.body());
  }

  /** Khoản of an Điều are its items. */
  private static boolean isItemOf(Node parent, Block block) {
    return block.kind() == Kind.SECTION && parent.block() != null && parent.block().kind().compareTo(Kind.ARTICLE) >= 0;
  }

  /** What holds others below it, be it with a colon or as a title. */
  private static boolean isHeading(Node node) {
    boolean holds = node.has(Kind.BULLET, Kind.LETTERED, Kind.SUB, Kind.SECTION, Kind.ROW);
    boolean plus = node.has(Kind.PLUS) && (node.block().kind().compareTo(Kind.SUB) <= 0 && !SectionTree.ends(node.block()));
    boolean title = node.has(Kind.TEXT) && !SectionTree.ends(node.block()) && headingEnd(node.block().body()) < 0;
    return holds || plus || title;
  }

  private void withoutNumbers(Node root) {
    List<Item> items = new ArrayList<>();
    boolean listed = root.has(Kind.BULLET, Kind.LETTERED, Kind.PLUS);
    for (Node node : root.below()) {
      boolean text = node.block().kind() == Kind.TEXT;
      if (!Formulas.isOne(node.block()) && (!text || (!listed || !items.isEmpty()) && isGiving(node.block()))) {
        Item item = item((prefix.isEmpty() ? "1" : prefix) + "." + (items.size() + 1), node.block());
        node.below().forEach(n -> item.parts().add(n.block().body()));
        items.add(item);
      }
    }
    emit(prefix.isEmpty() ? "1" : prefix, 1, List.of(), items);
  }

  private void emit(String label, int number, List<Passage> headings, List<Item> items) {
    if (!items.isEmpty()) {
      int last = sections.isEmpty() ? 0 : sections.getLast().number();
      String digits = label.replaceFirst("^PL\\d*\\.?", "").replaceFirst("^([IVXA-H]+\\.)*", "").split("\\.")[0];
      int own = number > 0 ? number : !digits.isEmpty() && digits.length() < 4 && digits.chars().allMatch(Character::isDigit) ? Integer.parseInt(digits) : last + 1;
      sections.add(new Section(label, own, headings, items.stream().map(this::unique).toList()));
    }
  }

  /** Two items never share a label, though numbers may begin anew. */
  private Item unique(Item item) {
    int before = labels.merge(item.label(), 1, Integer::sum) - 1;
    String label = before == 0 ? item.label() : item.label() + "-" + (before + 1);
    return label.equals(item.label()) ? item : new Item(label, item.body(), item.parts(), item.cells());
  }

  private static Item item(String label, Block block) {
    return new Item(label, block.body(), new ArrayList<>(), block.cells());
  }

  private static String label(String path, Block block) {
    String own =
        switch (block.kind()) {
          case CHAPTER -> roman(block.mark());
          case PART, UPPER -> block.mark().toUpperCase(java.util.Locale.ROOT);
          default -> String.valueOf(block.number());
        };
    boolean counted = block.kind() == Kind.ARTICLE && !path.startsWith("PL");
    return path.isEmpty() || counted ? own : path + "." + own;
  }

  private static String roman(String mark) {
    String folded = Passage.fold(mark);
    int number = folded.startsWith("nh") ? 1 : folded.startsWith("h") ? 2 : folded.equals("ba") ? 3 : folded.startsWith("b") || folded.startsWith("t") ? 4 : folded.startsWith("n") ? 5 : 0;
    List<String> numerals = List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII");
    int digits = mark.matches("\\d{1,2}") ? Integer.parseInt(mark) : number;
    return digits < 1 || digits > numerals.size() ? mark.toUpperCase(java.util.Locale.ROOT) : numerals.get(digits - 1);
  }

  /** The first colon, when what stands before it can be a heading; -1 for none. */
  private static int headingEnd(Passage body) {
    int colon = firstColon(body);
    int sentence = body.folded().indexOf(". ");
    int list = body.folded().indexOf(';');
    boolean report = Fuzzy.isAt(body.words(), 0, "bao", "cao") && colon > 0 && !Fuzzy.contains(body.from(colon), "bao", "cao");
    boolean heading = !report && colon > 0 && colon <= LONGEST_HEADING && (sentence < 0 || sentence > colon || sentence < 6) && (list < 0 || list > colon || colon < SHORT_HEADING);
    return heading ? colon : -1;
  }

  /** The colon of "các Sở: Nội vụ, Xây dựng" stands inside a name. */
  private static int firstColon(Passage body) {
    int colon = body.folded().indexOf(':');
    while (colon > 0 && Spread.isBefore(body, body.firstWordFrom(colon))) {
      colon = body.folded().indexOf(':', colon + 1);
    }
    return colon;
  }
}
