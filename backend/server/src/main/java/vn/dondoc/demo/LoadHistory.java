package vn.dondoc.demo;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import vn.dondoc.directives.Directive;
import vn.dondoc.reportperiods.PeriodStatus;
import vn.dondoc.reportperiods.ReportPeriod;
import vn.dondoc.shared.security.Actor;
import vn.dondoc.shared.time.Clocks;
import vn.dondoc.submissions.Mark;
import vn.dondoc.submissions.SubmitReport;
import vn.dondoc.submissions.PeriodReports;
import vn.dondoc.submissions.Submission;
import vn.dondoc.units.Unit;

/** A plausible past: who sent on time, late, was sent back, excused, or is missing. The same at every first start. */
@ApplicationScoped
class LoadHistory {
  private final ReferenceFiles files;
  private final SubmitReport submitReport;

  LoadHistory(ReferenceFiles files, SubmitReport submitReport) {
    this.files = files;
    this.submitReport = submitReport;
  }

  /** Directive 1013: the campaign is over, the recurring reports run. */
  void past(Directive directive, Map<String, Actor> officers, Unit receiver, Instant now) {
    LocalDate thisYear = LocalDate.ofInstant(now, java.time.ZoneOffset.UTC).withDayOfYear(1);
    for (ReportPeriod period : ReportPeriod.listOf(directive.id)) {
      boolean over = period.status == PeriodStatus.OPEN && period.due.isMissedAt(now);
      if (over) {
        PeriodReports.listOf(period.id).forEach(s -> settle(s, officers.get(s.unit.code), receiver));
        if (period.due.date().isBefore(thisYear)) {
          period.close(now);
        }
      }
    }
  }

  private void settle(Submission s, Actor officer, Unit receiver) {
    int lot = Math.floorMod((s.unit.code + "/" + s.period.code).hashCode(), 100);
    Instant due = s.period.due.at();
    Instant sent = due.minus(Duration.ofHours(5 + 3L * (lot % 20)));
    if (lot >= 94 && lot < 97) {
      return; // missing
    }
    if (lot >= 97) {
      s.waive("Đơn vị đang sắp xếp lại tổ chức (tình huống minh họa).", due.minus(Duration.ofDays(6)));
      return;
    }
    boolean late = lot >= 80;
    Instant first = late ? due.plus(Duration.ofHours(4 + 9L * (lot % 9))) : sent;
    submitReport.submit(s, SampleReport.of(s.unit, s.period), officer, first);
    s.open(receiver, first.plus(Duration.ofHours(3)));
    if (lot % 11 == 0) {
      s.giveBack(
          "Đề nghị kiểm tra lại số lượt người tham dự.", List.of(new Mark("/values/B02", "Chưa khớp với số buổi.")), null,
          first.plus(Duration.ofHours(20)));
      submitReport.submit(s, SampleReport.of(s.unit, s.period), officer, first.plus(Duration.ofHours(30)));
      s.open(receiver, first.plus(Duration.ofHours(40)));
    }
    s.accept(first.plus(Duration.ofHours(48)));
  }

  /** The demonstration directive: as each unit's pattern says, in days from today. */
  void present(Directive directive, Map<String, Actor> officers, Unit receiver, Instant now) {
    JsonNode facts = files.tree("demonstration.json");
    for (ReportPeriod period : ReportPeriod.listOf(directive.id)) {
      for (Submission s : PeriodReports.listOf(period.id)) {
        String pattern = facts.get("histories").path(s.unit.code).asText("PUNCTUAL_FIRST");
        follow(s, facts.get("patterns").get(pattern).get(period.code), officers.get(s.unit.code), receiver, now);
      }
    }
  }

  private void follow(Submission s, JsonNode step, Actor officer, Unit receiver, Instant now) {
    String status = step.get("status").asText();
    if (step.has("extension")) {
      JsonNode asked = step.get("extension");
      LocalDate until = LocalDate.ofInstant(at(asked, "untilOffsetDays", now), Clocks.VIETNAM);
      s.askExtension(until, asked.get("reason").asText(), now.minus(Duration.ofHours(3)));
    }
    if (status.equals("WAIVED")) {
      s.waive(step.get("reason").asText(), at(step, "waivedOffsetDays", now));
    } else if (status.equals("DRAFT")) {
      s.save(SampleReport.begun(s.unit, s.period), now.minus(Duration.ofHours(20)));
    } else if (!status.equals("NOT_STARTED")) {
      submitReport.submit(s, SampleReport.of(s.unit, s.period), officer, at(step, "sentOffsetDays", now));
      review(s, step, status, receiver, now);
    }
  }

  private static void review(Submission s, JsonNode step, String status, Unit receiver, Instant now) {
    if (status.equals("RETURNED")) {
      Instant returned = at(step, "returnedOffsetDays", now);
      s.open(receiver, returned.minus(Duration.ofHours(2)));
      List<Mark> marks =
          StreamSupport.stream(step.get("fields").spliterator(), false)
              .map(field -> new Mark("/values/" + field.asText(), "Đề nghị kiểm tra lại."))
              .toList();
      s.giveBack(step.get("message").asText(), marks, null, returned);
    } else if (status.equals("ACCEPTED")) {
      Instant accepted = at(step, "acceptedOffsetDays", now);
      s.open(receiver, accepted.minus(Duration.ofHours(2)));
      s.accept(accepted);
    }
  }

  private static Instant at(JsonNode step, String field, Instant now) {
    return now.plus(Duration.ofDays(step.get(field).asInt())).minus(Duration.ofMinutes(30));
  }
}
