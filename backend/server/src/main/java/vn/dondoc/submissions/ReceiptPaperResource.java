package vn.dondoc.submissions;

import static vn.dondoc.shared.security.Role.Names.COORDINATOR;
import static vn.dondoc.shared.security.Role.Names.LEADER;
import static vn.dondoc.shared.security.Role.Names.UNIT_HEAD;
import static vn.dondoc.shared.security.Role.Names.UNIT_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dondoc.reportperiods.PeriodRef;
import vn.dondoc.shared.language.Language;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;
import vn.dondoc.shared.security.CurrentActor;
import vn.dondoc.shared.security.Scope;
import vn.dondoc.shared.time.WorkingCalendar;
import vn.dondoc.shared.web.PublicAddress;

/** The receipt of the last sending, on paper. */
@Path("/submissions/{id}/receipt")
@RolesAllowed({UNIT_OFFICER, UNIT_HEAD, COORDINATOR, LEADER})
public class ReceiptPaperResource {
  private final CurrentActor actor;
  private final WorkingCalendar calendar;
  private final PublicAddress address;

  ReceiptPaperResource(CurrentActor actor, WorkingCalendar calendar, PublicAddress address) {
    this.actor = actor;
    this.calendar = calendar;
    this.address = address;
  }

  @GET
  @Produces("application/pdf")
  public RestResponse<byte[]> paper(@PathParam("id") UUID id, @Context HttpHeaders headers, @Context UriInfo request) {
    Submission submission = Submission.requireVisible(id, Scope.of(actor.get()));
    if (submission.receiptNumber == null) {
      throw ProblemException.of(ProblemType.WRONG_STATE, "submission.no-receipt");
    }
    Language language = Language.of(headers);
    PeriodRef period = PeriodRef.of(submission.period, calendar.workingDays(), language);
    ReceiptCheck receipt = ReceiptCheck.of(submission, period);
    byte[] pdf = ReceiptPaper.pdf(receipt, address.of(ReceiptCheck.page(receipt.reference()), request), language);
    return RestResponse.ResponseBuilder.ok(pdf)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + receipt.number() + ".pdf\"")
        .build();
  }
}
