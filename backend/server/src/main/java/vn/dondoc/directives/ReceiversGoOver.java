package vn.dondoc.directives;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dondoc.units.HandsOver;
import vn.dondoc.units.Unit;

/** Who receives and consolidates the reports of a running directive goes over; who issued it stays. */
@ApplicationScoped
class ReceiversGoOver implements HandsOver {

  @Override
  public String kind() {
    return "directive";
  }

  /** One duty for a directive and a unit; two units of one act may receive the same directive. */
  @Override
  public List<Duty> open(Collection<UUID> units, LocalDate on) {
    return ReceivedDirectives.listReceivedBy(units).stream()
        .flatMap(d -> d.receivers().stream().filter(units::contains).map(unit -> new Duty(id(d.id, unit), unit, d.number)))
        .toList();
  }

  @Override
  public long staying(Collection<UUID> units) {
    return Directive.count("issuer.id in ?1", units);
  }

  /** The state kept is the place of the move, the directive, its receivers and its consolidator as they were. */
  @Override
  public List<Moved> move(List<Move> moves, LocalDate effectiveOn, Instant now) {
    Map<UUID, Directive> byDuty = byDuty(moves.stream().map(Move::from).collect(Collectors.toSet()));
    List<Moved> moved =
        moves.stream()
            .map(
                move -> {
                  Directive directive = byDuty.get(move.id());
                  String before = moves.indexOf(move) + " " + state(directive);
                  directive.receiverGoesOver(move.from(), Unit.findById(move.to()), now);
                  return new Moved(move.id(), move.from(), move.to(), 0, before);
                })
            .toList();
    Directive.flush();
    return moved;
  }

  @Override
  public List<UUID> changedSince(List<Moved> moved) {
    return moved.stream().filter(m -> !directive(m).receivers().contains(m.to())).map(Moved::id).toList();
  }

  /** The last move first: each gives back what it found. */
  @Override
  public Map<UUID, Long> takeBack(List<Moved> moved, Instant now) {
    moved.stream()
        .sorted(java.util.Comparator.comparingInt((Moved m) -> Integer.parseInt(parts(m).getFirst())).reversed())
        .forEach(
            m -> {
              List<String> parts = parts(m);
              List<UUID> receivers = parts.subList(3, parts.size()).stream().map(UUID::fromString).toList();
              Unit consolidator = parts.get(2).equals("-") ? null : Unit.findById(UUID.fromString(parts.get(2)));
              directive(m).receiversAsBefore(receivers, consolidator, now);
            });
    Directive.flush();
    return Map.of();
  }

  private static String state(Directive d) {
    String consolidator = d.consolidator == null ? "-" : d.consolidator.id.toString();
    return Stream.concat(Stream.of(d.id.toString(), consolidator), d.receivers().stream().map(UUID::toString))
        .collect(Collectors.joining(" "));
  }

  private static List<String> parts(Moved moved) {
    return Arrays.asList(moved.state().split(" "));
  }

  private static Directive directive(Moved moved) {
    return Directive.findById(UUID.fromString(parts(moved).get(1)));
  }

  private static Map<UUID, Directive> byDuty(Collection<UUID> units) {
    return ReceivedDirectives.listReceivedBy(units).stream()
        .flatMap(d -> d.receivers().stream().filter(units::contains).map(unit -> Map.entry(id(d.id, unit), d)))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static UUID id(UUID directive, UUID unit) {
    return UUID.nameUUIDFromBytes((directive + " " + unit).getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }
}
