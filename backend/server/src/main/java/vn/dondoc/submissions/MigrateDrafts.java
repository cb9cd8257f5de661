package vn.dondoc.submissions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;
import vn.dondoc.reportperiods.DraftsOfPeriod;
import vn.dondoc.reportperiods.PeriodTemplateChanged;
import vn.dondoc.reportperiods.templates.ReportTemplates;
import vn.dondoc.shared.journal.Journal;

/**
 * Takes the drafts of a period over to another version of its template; what was sent once keeps its version. A verb
 * class because it writes many submissions and what each lost.
 */
@ApplicationScoped
class MigrateDrafts implements DraftsOfPeriod {
  private final ReportTemplates templates;
  private final Journal journal;

  MigrateDrafts(ReportTemplates templates, Journal journal) {
    this.templates = templates;
    this.journal = journal;
  }

  void migrate(@Observes PeriodTemplateChanged changed) {
    UUID to = changed.to();
    TemplateChange.useBeforeStart(changed.period(), to, changed.now());
    List<Submission> drafts = TemplateChange.lockDraftsOf(changed.period().id);
    for (Submission draft : drafts) {
      MigratedContent migrated = migrated(draft, to);
      new TemplateChange(draft, to, migrated, changed.actor().accountId(), changed.now()).persist();
      draft.goOverTo(to, migrated.content(), changed.now());
    }
    Submission.flush();
    for (Submission draft : drafts) {
      journal.record(
          changed.actor(), draft.unit.id, "submission.change-template", draft.id, draft.version, List.of("/template"), changed.now());
    }
  }

  @Override
  public Effect effectOf(UUID period, UUID to) {
    List<Submission> drafts = TemplateChange.draftsOf(period);
    int losing = (int) drafts.stream().filter(draft -> migrated(draft, to).losesSomething()).count();
    return new Effect(drafts.size(), losing, (int) TemplateChange.countSentOf(period));
  }

  private MigratedContent migrated(Submission draft, UUID to) {
    return MigratedContent.of(draft.content, templates.form(draft.templateId), templates.form(to));
  }
}
