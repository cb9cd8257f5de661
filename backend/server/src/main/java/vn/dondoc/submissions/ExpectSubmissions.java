package vn.dondoc.submissions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.dondoc.directives.Reporter;
import vn.dondoc.reportperiods.PeriodOpened;
import vn.dondoc.units.Unit;

/** From the moment a period opens each expected unit has its submission; the list is frozen by that. */
@ApplicationScoped
class ExpectSubmissions {

  void expect(@Observes PeriodOpened opened) {
    var reporters = opened.period().directive.reporters();
    Map<UUID, Unit> units =
        Unit.listByIds(reporters.stream().map(Reporter::unitId).toList()).stream()
            .collect(Collectors.toMap(unit -> unit.id, Function.identity()));
    Submission.persist(
        reporters.stream()
            .map(r -> new Submission(opened.period(), units.get(r.unitId()), r.modality(), opened.now())));
  }
}
