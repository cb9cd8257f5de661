import { useState } from 'react';
import type { PeriodTemplateChange, ReportPeriod } from '@/shared/api/generated/types.gen';
import { useLanguage, useText } from '@/shared/i18n';
import { useAct } from '@/shared/ui/useAct';
import { changeTemplate } from './api';
import { TemplateChoice } from './TemplateChoice';
import { words } from './texts';

/** The period goes over to another version of its template; what that means is shown first. */
export function ChangeTemplate({ period, onDone }: { period: ReportPeriod; onDone: () => Promise<void> }) {
  const t = useText(words);
  const [open, setOpen] = useState(false);
  return (
    <details className="no-print" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="button button-quiet">{t('changeTemplate')}</summary>
      {open && (
        <Steps
          period={period}
          onDone={() => {
            setOpen(false);
            return onDone();
          }}
        />
      )}
    </details>
  );
}

function Steps({ period, onDone }: { period: ReportPeriod; onDone: () => Promise<void> }) {
  const t = useText(words);
  const [template, setTemplate] = useState('');
  const [tried, setTried] = useState<PeriodTemplateChange | null>(null);
  const act = useAct();
  const run = (sure: boolean, chosen = template) =>
    act.run(async () => {
      const change = await changeTemplate(period.id, chosen, !sure);
      if (sure) await onDone();
      else setTried(change);
    });
  return (
    <>
      <TemplateChoice
        value={template}
        blank="–"
        without={period.template}
        onChange={(chosen) => {
          setTemplate(chosen);
          setTried(null);
          if (chosen) run(false, chosen);
        }}
      />
      {act.note}
      {tried && template && (
        <div className="notice" role="status">
          <Meaning change={tried} />
          <button type="button" className="button button-main" disabled={act.busy} onClick={() => run(true)}>
            {t('templateGoOver')}
          </button>
        </div>
      )}
    </>
  );
}

function Meaning({ change }: { change: PeriodTemplateChange }) {
  const t = useText(words);
  const language = useLanguage();
  const list = (items: { code: string; label: PeriodTemplateChange['from']['name'] }[]) =>
    items.map((one) => `${one.code} ${one.label[language]}`).join('; ');
  return (
    <>
      <p>
        {change.from.name[language]} ({t('templateVersion', change.from.templateVersion)}) →{' '}
        <strong>
          {change.to.name[language]} ({t('templateVersion', change.to.templateVersion)})
        </strong>
      </p>
      {change.from.code !== change.to.code && <p>⚠ {t('templateOther')}</p>}
      <ul>
        <li>{t('templateKept', change.kept)}</li>
        {change.moved.length > 0 && (
          <li>{t('templateMoves', change.moved.map((m) => `${m.from} → ${m.to}`).join('; '))}</li>
        )}
        {change.added.length > 0 && <li>{t('templateAdded', list(change.added))}</li>}
        {change.dropped.length > 0 && <li>⚠ {t('templateDropped', list(change.dropped))}</li>}
        <li>{t('templateDrafts', change.drafts)}</li>
        {change.draftsLosing > 0 && <li>⚠ {t('templateLosing', change.draftsLosing)}</li>}
        {change.sent > 0 && <li>{t('templateSent', change.sent)}</li>}
      </ul>
    </>
  );
}
