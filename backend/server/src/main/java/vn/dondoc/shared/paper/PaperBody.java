package vn.dondoc.shared.paper;

import java.util.ArrayList;
import java.util.List;
import vn.dondoc.shared.paper.OfficialPaper.Block;
import vn.dondoc.shared.paper.OfficialPaper.Heading;

/** The content of a document while it is written: parts numbered in Roman numerals, as the decree has them. */
public final class PaperBody {
  private static final String[] ROMAN = {"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"};

  private final List<Block> blocks = new ArrayList<>();
  private int parts;

  /** Begins the next part. */
  public void part(String title) {
    String numeral = parts < ROMAN.length ? ROMAN[parts] : String.valueOf(parts + 1);
    parts++;
    blocks.add(new Heading(numeral + ". " + title));
  }

  public void add(Block block) {
    blocks.add(block);
  }

  public void addAll(List<Block> more) {
    blocks.addAll(more);
  }

  public List<Block> blocks() {
    return List.copyOf(blocks);
  }
}
