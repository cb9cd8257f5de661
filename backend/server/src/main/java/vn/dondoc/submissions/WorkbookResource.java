package vn.dondoc.submissions;

import static vn.dondoc.shared.security.Role.Names.UNIT_HEAD;
import static vn.dondoc.shared.security.Role.Names.UNIT_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dondoc.reportperiods.PeriodRef;
import vn.dondoc.reportperiods.templates.ReportTemplates;
import vn.dondoc.shared.journal.Journal;
import vn.dondoc.shared.language.Language;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;
import vn.dondoc.shared.security.CurrentActor;
import vn.dondoc.shared.security.Scope;
import vn.dondoc.shared.sheet.SheetFormat;
import vn.dondoc.shared.time.WorkingCalendar;
import vn.dondoc.shared.web.ETags;
import vn.dondoc.submissions.workbook.ReadWorkbook;
import vn.dondoc.submissions.workbook.WorkbookHead;
import vn.dondoc.submissions.workbook.WriteWorkbook;

/** The draft as an XLSX file, to take away and to bring back filled. */
@Path("/submissions/{id}/workbook")
@RolesAllowed({UNIT_OFFICER, UNIT_HEAD})
public class WorkbookResource {
  private final CurrentActor actor;
  private final SubmissionViews views;
  private final ReportTemplates templates;
  private final WorkingCalendar calendar;
  private final Journal journal;
  private final Clock clock;

  WorkbookResource(
      CurrentActor actor,
      SubmissionViews views,
      ReportTemplates templates,
      WorkingCalendar calendar,
      Journal journal,
      Clock clock) {
    this.actor = actor;
    this.views = views;
    this.templates = templates;
    this.calendar = calendar;
    this.journal = journal;
    this.clock = clock;
  }

  @GET
  @Produces(SheetFormat.XLSX_TYPE)
  public RestResponse<byte[]> download(@PathParam("id") UUID id, @Context HttpHeaders headers) {
    Submission submission = Submission.requireVisible(id, Scope.of(actor.get()));
    if (!views.policyFor(List.of(submission)).worksFor(submission)) {
      throw ProblemException.of(ProblemType.FORBIDDEN);
    }
    Language language = Language.of(headers);
    PeriodRef period = PeriodRef.of(submission.period, calendar.workingDays(), language);
    String title = submission.directive.number + " – " + period.label();
    var head = new WorkbookHead(submission.id, submission.templateId, submission.unit.name, title, period.due().sentence());
    byte[] file =
        WriteWorkbook.write(
            head,
            templates.form(submission.templateId),
            submission.content,
            Compare.withOwn(submission, templates).previous().values(),
            language);
    String name = "bao-cao-" + submission.unit.code.toLowerCase(java.util.Locale.ROOT) + "-" + submission.period.code + ".xlsx";
    return RestResponse.ResponseBuilder.ok(file)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name.replaceAll("[^A-Za-z0-9._-]", "-") + "\"")
        .header(HttpHeaders.ETAG, ETags.of(submission.version))
        .build();
  }

  @PUT
  @Consumes(SheetFormat.XLSX_TYPE)
  @Produces(MediaType.APPLICATION_JSON)
  @Transactional
  public RestResponse<SubmissionView> upload(
      @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, byte[] file) {
    Submission submission = Submission.requireVisible(id, Scope.of(actor.get()));
    SubmissionPolicy policy = views.policyFor(List.of(submission));
    policy.decide(SubmissionAction.SAVE, submission).require();
    ETags.requireMatch(ifMatch, submission.version);
    UUID template = submission.templateId;
    SubmissionContent content =
        ReadWorkbook.read(file, submission.id, template, templates.form(template)).withFiles(submission.content.files());
    List<String> changed = content.differences(submission.content);
    submission.save(content, clock.instant());
    Submission.flush();
    journal.record(
        actor.get(), submission.unit.id, SubmissionAction.SAVE.journalAction(), submission.id, submission.version, changed, clock.instant());
    return ETags.ok(views.view(submission, policy), submission.version);
  }
}
