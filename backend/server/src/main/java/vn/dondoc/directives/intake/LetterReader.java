package vn.dondoc.directives.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads an official letter: rules over a folded text with the way back to the raw one. No rule knows a letter. */
public final class LetterReader {
  private static final int MOST_CHARACTERS = 1_000_000;
  private final UnitCatalogue catalogue;
  private final UnitMatcher matcher;

  public LetterReader(UnitCatalogue catalogue) {
    this.catalogue = catalogue;
    this.matcher = new UnitMatcher(catalogue);
  }

  /** The letter's own date, which decides whose names it may use. */
  public static Optional<LocalDate> issueDate(String rawText) throws UnreadableLetter {
    Letter letter = accepted(rawText);
    return Optional.ofNullable(new HeadRules(letter, Layout.of(letter)).issuedOn().value());
  }

  public LetterReading read(String rawText) throws UnreadableLetter {
    Letter letter = accepted(rawText);
    Layout layout = Layout.of(letter);
    HeadRules head = new HeadRules(letter, layout);
    Field<String> number = head.number();
    if (number.value() == null) {
      throw new UnreadableLetter(UnreadableLetter.Reason.NO_NUMBER);
    }
    Field<LocalDate> issuedOn = head.issuedOn();
    Field<String> place = head.place();
    UnitMention issuer = head.issuer(catalogue, matcher, number, place);
    List<UnitMention> addressees = addressees(letter, layout);
    BodyReader body = new BodyReader(catalogue, matcher, issuer, issuedOn.value(), addressees);
    List<Block> blocks = Blocks.of(letter, layout.body(), layout.tail());
    body.read(blocks);
    body.readAttached(Blocks.of(letter, layout.annex(), letter.lineCount()));
    LetterReading read =
        new LetterReading(
            number, issuedOn, head.kind(number), issuerName(issuer), issuer, place, head.subject(), SignerRules.in(letter, layout),
            CitationRules.parent(body.preambleCitations(), issuedOn.value()), body.citations(), addressees,
            body.clauses(), body.campaign(), body.periods(), body.series(), body.receivers(), body.consolidator(),
            LinkRules.in(letter), List.of());
    return new LetterReading(
        read.number(), read.issuedOn(), read.kind(), read.issuer(), read.issuerUnit(), read.place(), read.subject(), read.signer(),
        read.parent(), read.citations(), read.addressees(), read.clauses(), read.campaign(), read.periods(), read.series(),
        read.receivers(), read.consolidator(), read.links(), Findings.of(read, Evidence.of(catalogue, blocks)));
  }

  private static Letter accepted(String rawText) throws UnreadableLetter {
    if (rawText == null || rawText.isBlank()) {
      throw new UnreadableLetter(UnreadableLetter.Reason.EMPTY);
    }
    if (rawText.length() > MOST_CHARACTERS) {
      throw new UnreadableLetter(UnreadableLetter.Reason.TOO_LARGE);
    }
    boolean binary = rawText.chars().anyMatch(c -> c == 0 || c == 0xFFFD || c < 32 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x0B);
    if (binary) {
      throw new UnreadableLetter(UnreadableLetter.Reason.NOT_TEXT);
    }
    Letter letter = new Letter(rawText);
    if (SecrecyGuard.isMarked(letter)) {
      throw new UnreadableLetter(UnreadableLetter.Reason.SECRECY_MARK);
    }
    return letter;
  }

  private Field<String> issuerName(UnitMention issuer) {
    return issuer == null || issuer.units().isEmpty()
        ? Field.missing("issuer.none")
        : new Field<>(
            catalogue.units().stream().filter(u -> u.id().equals(issuer.units().getFirst())).findFirst().orElseThrow().name(),
            issuer.source(), issuer.certainty(), issuer.rule());
  }

  /** One mention for each line of "Kính gửi"; a line of several bodies gives several. */
  private List<UnitMention> addressees(Letter letter, Layout layout) {
    List<UnitMention> found = new ArrayList<>();
    if (layout.addressed() >= layout.body()) {
      return found;
    }
    for (Block block : Blocks.of(letter, layout.addressed(), layout.body())) {
      int colon = block.kind() == Block.Kind.TEXT ? block.body().folded().indexOf(':') : -1;
      Passage names = colon >= 0 ? block.body().from(colon + 1) : block.body();
      if (names.words().size() > 0) {
        List<UnitMatcher.Mention> mentions = matcher.listed(names);
        mentions.forEach(mention -> found.add(mention.mention()));
        if (mentions.isEmpty()) {
          found.add(matcher.unknown(names, 0, names.words().size()).mention());
        }
      }
    }
    return found;
  }
}
