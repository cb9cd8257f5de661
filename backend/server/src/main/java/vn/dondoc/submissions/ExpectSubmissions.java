package vn.dondoc.submissions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.dondoc.directives.Reporter;
import vn.dondoc.reportperiods.PeriodOpened;
import vn.dondoc.units.Holders;
import vn.dondoc.units.SuccessionLock;
import vn.dondoc.units.Unit;

/** From the moment a period opens each expected unit has its submission; the list is frozen by that. */
@ApplicationScoped
class ExpectSubmissions {

  void expect(@Observes PeriodOpened opened) {
    List<Reporter> reporters = asTheyStandToday(opened.period().directive.reporters());
    Map<UUID, Unit> units =
        Unit.listByIds(reporters.stream().map(Reporter::unitId).toList()).stream()
            .collect(Collectors.toMap(unit -> unit.id, Function.identity()));
    Submission.persist(
        reporters.stream()
            .map(r -> new Submission(opened.period(), units.get(r.unitId()), r.modality(), opened.now())));
  }

  /** A unit whose duties went over to a successor reports through it; several of them once. */
  private static List<Reporter> asTheyStandToday(List<Reporter> frozen) {
    SuccessionLock.shared();
    Holders holders = Holders.today();
    Map<UUID, Reporter> today = new LinkedHashMap<>();
    frozen.forEach(r -> today.putIfAbsent(holders.of(r.unitId()), new Reporter(holders.of(r.unitId()), r.modality())));
    return List.copyOf(today.values());
  }
}
