package vn.dondoc.submissions;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import vn.dondoc.reportperiods.PeriodRef;
import vn.dondoc.shared.codes.QrCode;
import vn.dondoc.shared.language.Language;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;
import vn.dondoc.shared.time.WorkingCalendar;
import vn.dondoc.shared.web.PublicAddress;

/** A receipt as anyone who holds it may check it, without signing in. */
@Path("/receipts/{id}")
@PermitAll
public class ReceiptResource {
  private final WorkingCalendar calendar;
  private final PublicAddress address;

  ReceiptResource(WorkingCalendar calendar, PublicAddress address) {
    this.calendar = calendar;
    this.address = address;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public ReceiptCheck check(@PathParam("id") String reference, @Context HttpHeaders headers) {
    SubmissionRevision revision = require(reference);
    Submission submission = revision.submission();
    PeriodRef period = PeriodRef.of(submission.period, calendar.workingDays(), Language.of(headers));
    return ReceiptCheck.of(revision, submission, period);
  }

  @GET
  @Path("/qr")
  @Produces("image/svg+xml")
  public String qr(@PathParam("id") String reference, @Context UriInfo request) {
    require(reference);
    return new QrCode(address.of(ReceiptCheck.page(reference), request)).svg();
  }

  private static SubmissionRevision require(String reference) {
    return SubmissionRevision.findByReference(reference).orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
  }
}
