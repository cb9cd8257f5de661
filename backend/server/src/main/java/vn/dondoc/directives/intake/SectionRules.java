package vn.dondoc.directives.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Sections and their items. A section's heading ends at its first colon; what follows on the line is its only item,
 * else its bullets are. Without numbered sections the bullets of the body are items of one section.
 */
final class SectionRules {
  private static final int LONGEST_HEADING = 420;

  private SectionRules() {}

  /**
   * @param label of the section: "4", or "V.2" below a part
   * @param heading null when the section has none
   */
  record Section(String label, int number, Passage heading, List<Item> items) {}

  /** @param parts the item's own text and the "+" pieces below it */
  record Item(String label, Passage body, List<Passage> parts) {}

  static List<Section> of(List<Block> blocks) {
    List<Section> sections = new ArrayList<>();
    int part = 0;
    int count = 0;
    int i = firstSection(blocks);
    boolean numbered = i < blocks.size();
    if (!numbered) {
      return withoutNumbers(blocks);
    }
    int last = isClosing(blocks.getLast()) ? blocks.size() - 1 : blocks.size();
    while (i < last) {
      Block block = blocks.get(i);
      int end = i + 1;
      while (end < last && !blocks.get(end).opensSection()) {
        end++;
      }
      boolean emptyPart = block.kind() == Block.Kind.PART && end < last && end == i + 1 && blocks.get(end).kind() == Block.Kind.SECTION;
      if (block.kind() == Block.Kind.PART) {
        part = block.number();
      }
      if (!emptyPart) {
        String label = label(block, part);
        sections.add(section(label, ++count, block, blocks.subList(i + 1, end)));
      }
      i = end;
    }
    return sections;
  }

  /** "Yêu cầu các đơn vị … thực hiện./.": it ends the letter and gives no duty of its own. */
  private static boolean isClosing(Block block) {
    Passage body = block.body();
    boolean formula =
        Fuzzy.contains(body, "thuc", "hien") || Fuzzy.contains(body, "hieu", "luc") || Fuzzy.contains(body, "tren", "day");
    return block.kind() == Block.Kind.TEXT && body.folded().strip().endsWith("./.") && formula && Dates.in(body).isEmpty();
  }

  private static String label(Block block, int part) {
    return switch (block.kind()) {
      case PART -> roman(part);
      case SECTION -> part == 0 ? String.valueOf(block.number()) : roman(part) + "." + block.number();
      default -> String.valueOf(block.number());
    };
  }

  private static String roman(int number) {
    return List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII").get(Math.max(1, Math.min(number, 12)) - 1);
  }

  private static int firstSection(List<Block> blocks) {
    int i = 0;
    while (i < blocks.size() && !blocks.get(i).opensSection()) {
      i++;
    }
    return i;
  }

  private static List<Section> withoutNumbers(List<Block> blocks) {
    List<Item> items = items("1", null, blocks.stream().dropWhile(b -> b.kind() == Block.Kind.TEXT).filter(b -> !isClosing(b)).toList());
    return items.isEmpty() ? List.of() : List.of(new Section("1", 1, null, items));
  }

  private static Section section(String label, int number, Block opening, List<Block> below) {
    Optional<Integer> colon = headingEnd(opening.body());
    boolean bareHeading = colon.isEmpty() && !below.isEmpty() && below.getFirst().isItem();
    Passage heading = colon.map(c -> opening.body().cut(0, c)).orElse(bareHeading ? opening.body() : null);
    Passage inline = colon.map(c -> opening.body().from(c + 1)).orElse(bareHeading ? null : opening.body());
    boolean saysSomething = inline != null && inline.words().size() > 2;
    return new Section(label, number, heading, items(label, saysSomething ? inline : null, below));
  }

  /** The first colon, when what stands before it can be a heading. */
  private static Optional<Integer> headingEnd(Passage body) {
    int colon = body.folded().indexOf(':');
    int sentence = body.folded().indexOf(". ");
    boolean heading = colon > 0 && colon <= LONGEST_HEADING && (sentence < 0 || sentence > colon || sentence < 6);
    return heading ? Optional.of(colon) : Optional.empty();
  }

  private static List<Item> items(String section, Passage inline, List<Block> below) {
    List<Item> items = new ArrayList<>();
    if (inline != null) {
      items.add(new Item(section + ".1", inline, new ArrayList<>()));
    }
    // A paragraph after bullets closes the letter; without bullets paragraphs are the items
    boolean bulleted = below.stream().anyMatch(Block::isItem);
    boolean onlyPlus = inline == null && !below.isEmpty() && below.stream().allMatch(b -> b.kind() == Block.Kind.PLUS);
    for (Block block : below) {
      boolean own = block.isItem() || onlyPlus || items.isEmpty() || !bulleted && block.kind() == Block.Kind.TEXT && !isShort(block);
      if (block.kind() == Block.Kind.PLUS && !onlyPlus && !items.isEmpty()) {
        items.getLast().parts().add(block.body());
      } else if (own && !block.body().isBlank()) {
        items.add(new Item(section + "." + (items.size() + 1), block.body(), new ArrayList<>()));
      }
    }
    return items;
  }

  private static boolean isShort(Block block) {
    return block.body().words().size() < 5;
  }
}
