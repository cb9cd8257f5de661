package vn.dondoc.consolidations;

import static vn.dondoc.shared.security.Role.Names.COORDINATOR;
import static vn.dondoc.shared.security.Role.Names.LEADER;
import static vn.dondoc.shared.security.Role.Names.UNIT_HEAD;
import static vn.dondoc.shared.security.Role.Names.UNIT_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import vn.dondoc.reportperiods.templates.ReportTemplates;
import vn.dondoc.reportperiods.templates.TemplateForm;
import vn.dondoc.shared.language.Language;
import vn.dondoc.shared.security.CurrentActor;
import vn.dondoc.shared.security.Scope;
import vn.dondoc.shared.web.Page;
import vn.dondoc.submissions.AcrossVersions;
import vn.dondoc.submissions.SentReport;
import vn.dondoc.submissions.Submission;

/** Where a report was used. Here, not beside its parent resource, which must not know consolidations. */
@Path("/submissions/{id}/uses")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({UNIT_OFFICER, UNIT_HEAD, COORDINATOR, LEADER})
public class ReportUseResource {
  private final CurrentActor actor;
  private final ReportTemplates templates;
  private final AcrossVersions versions;
  private final HttpHeaders headers;

  ReportUseResource(CurrentActor actor, ReportTemplates templates, AcrossVersions versions, HttpHeaders headers) {
    this.actor = actor;
    this.templates = templates;
    this.versions = versions;
    this.headers = headers;
  }

  @GET
  @Transactional
  public Page<ReportUse> uses(@PathParam("id") UUID id) {
    Submission submission = Submission.requireVisible(id, Scope.of(actor.get()));
    List<UUID> readable = Consolidation.idsVisible(submission.period.id, ConsolidationPolicy.scope(actor.get()));
    return new Page<>(
        Consolidation.listUsing(submission.id).stream().map(c -> use(c, submission.id, readable.contains(c.id))).toList(), null);
  }

  private ReportUse use(Consolidation c, UUID submission, boolean readable) {
    SentReport sent = UsedReports.require(c, submission);
    TemplateForm form = templates.form(c.templateId);
    return ReportUse.of(
        c, readable, sent.revision(), versions.read(sent.content(), sent.templateId(), c.templateId, form), form, Language.of(headers));
  }
}
