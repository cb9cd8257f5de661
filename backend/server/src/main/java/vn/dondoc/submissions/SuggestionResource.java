package vn.dondoc.submissions;

import static vn.dondoc.shared.security.Role.Names.UNIT_HEAD;
import static vn.dondoc.shared.security.Role.Names.UNIT_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.dondoc.reportperiods.templates.ReportTemplates;
import vn.dondoc.reportperiods.templates.TemplateForm;
import vn.dondoc.shared.language.Language;
import vn.dondoc.shared.security.CurrentActor;
import vn.dondoc.shared.security.Scope;

/** What other features counted and the unit may take over into its report, figure by figure. */
@Path("/submissions/{id}/suggestions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({UNIT_OFFICER, UNIT_HEAD})
public class SuggestionResource {
  private final CurrentActor actor;
  private final ReportTemplates templates;
  private final SuggestedFigures figures;
  private final Clock clock;

  SuggestionResource(CurrentActor actor, ReportTemplates templates, SuggestedFigures figures, Clock clock) {
    this.actor = actor;
    this.templates = templates;
    this.figures = figures;
    this.clock = clock;
  }

  /** A period without a range has nothing to count over. */
  @GET
  public SuggestionView suggest(@PathParam("id") UUID id, @Context HttpHeaders headers) {
    Submission submission = Submission.requireVisible(id, Scope.of(actor.get()));
    LocalDate from = submission.period.coversFrom;
    if (from == null) {
      return new SuggestionView(List.of());
    }
    LocalDate to = submission.period.coversTo == null ? LocalDate.now(clock) : submission.period.coversTo;
    Set<String> asked =
        templates.form(submission.period.templateId).fields().stream()
            .filter(field -> field.type() == TemplateForm.Type.INTEGER && !field.derived())
            .map(TemplateForm.Field::code)
            .collect(Collectors.toSet());
    Language language = Language.of(headers);
    return new SuggestionView(
        figures.of(submission.unit.id, from, to).stream()
            .filter(figure -> asked.contains(figure.indicator()))
            .map(figure -> new SuggestionView.Item(figure.indicator(), figure.value(), figure.source().in(language)))
            .toList());
  }
}
