package vn.dondoc.materialuses;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import vn.dondoc.materials.MaterialKind;
import vn.dondoc.shared.language.Messages;
import vn.dondoc.submissions.SuggestedFigures;

/** Offers the recorded uses to the indicators of the standard form that count the same thing; all others get nothing. */
@ApplicationScoped
class CountedUses implements SuggestedFigures {

  @Override
  public List<SuggestedFigure> of(UUID unit, LocalDate from, LocalDate to) {
    return figures(MaterialUse.listOf(unit, from, to));
  }

  static List<SuggestedFigure> figures(List<MaterialUse> uses) {
    Predicate<MaterialUse> online = on(UseChannel.WEB_PORTAL).or(on(UseChannel.SOCIAL_NETWORK));
    Predicate<MaterialUse> speaker = on(UseChannel.SPEAKER);
    return Stream.of(
            figure("B01", uses, speaker, use -> use.times),
            figure("B02", uses, speaker, MaterialUse::reached),
            figure("B04", uses, speaker.and(use -> use.language != null && !use.language.equals("vi")), use -> use.times),
            figure("C02", uses, on(UseChannel.BROADCAST_STATION), use -> use.times),
            figure("D02", uses, use -> use.material.kind == MaterialKind.BANNER || use.material.kind == MaterialKind.SLOGAN, use -> use.times),
            figure("D03", uses, on(UseChannel.PRINTED_MATTER), use -> use.times),
            figure("E01", uses, online, use -> use.times),
            figure("E02", uses, online, MaterialUse::reached))
        .filter(figure -> figure.value() > 0)
        .toList();
  }

  private static Predicate<MaterialUse> on(UseChannel channel) {
    return use -> use.channel == channel;
  }

  private static SuggestedFigure figure(String indicator, List<MaterialUse> uses, Predicate<MaterialUse> which, ToLongFunction<MaterialUse> how) {
    List<MaterialUse> counted = uses.stream().filter(which).toList();
    return new SuggestedFigure(indicator, counted.stream().mapToLong(how).sum(), Messages.text("material-use.source", counted.size()));
  }
}
