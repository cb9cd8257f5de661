import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReportPeriod } from '@/shared/api/generated/types.gen';
import { day } from '@/shared/format';
import { useText } from '@/shared/i18n';
import { FileButtons } from '@/shared/ui/FileButtons';
import { Loaded } from '@/shared/ui/Loaded';
import { ReasonAction } from '@/shared/ui/ReasonAction';
import { Tag } from '@/shared/ui/Tag';
import { addPeriod, changePeriod, closing, periodsOf, removePeriod, tryPeriod, upcomingOf } from './api';
import { Next } from './ChangePreview';
import { ChangeTemplate } from './ChangeTemplate';
import { ExpectUnit } from './ExpectUnit';
import { PeriodForm } from './PeriodForm';
import { RemoveStep } from './RemoveStep';
import { SeriesBox } from './SeriesBox';
import { words } from './texts';
import { Warnings } from './Warnings';

/** The report periods of a directive, newest deadline first; whoever receives the reports changes them here. */
export function PeriodList({ directive }: { directive: string }) {
  const t = useText(words);
  const client = useQueryClient();
  const [adding, setAdding] = useState(false);
  const periods = useQuery(periodsOf(directive));
  const again = () => client.invalidateQueries({ queryKey: ['periods'] });
  return (
    <Loaded of={periods}>
      {(all) => (
        <>
          <ul className="rows">
            {[...all].reverse().map((p) => (
              <Period key={p.id} period={p} onDone={again} />
            ))}
          </ul>
          {all.some((p) => p.recurring) && <Upcoming directive={directive} />}
          {all.some((p) => p.allowedActions.length > 0) && (
            <details
              className="no-print"
              open={adding}
              onToggle={(event) => setAdding(event.currentTarget.open)}
            >
              <summary className="button">{t('addPeriod')}</summary>
              {adding && (
                <PeriodForm
                  button={t('addPeriod')}
                  onSave={({ label, covers, due, template }, key) =>
                    addPeriod({ directive, label, covers, due, template: template || null }, key).then(() => {
                      setAdding(false);
                      return again();
                    })
                  }
                />
              )}
            </details>
          )}
          <SeriesBox
            directive={directive}
            mayAdd={all.some((p) => p.allowedActions.length > 0)}
            onDone={again}
          />
        </>
      )}
    </Loaded>
  );
}

function Period({ period: p, onDone }: { period: ReportPeriod; onDone: () => Promise<void> }) {
  const t = useText(words);
  const [open, setOpen] = useState(false);
  const may = (name: string) => p.allowedActions.some((a) => a.action === name && a.allowed);
  return (
    <li className="period">
      <div>
        <strong>{p.label}</strong> <Tag>{t(`p_${p.status}`)}</Tag>
        <p className="quiet">{p.due.sentence}</p>
        {p.originalDue && (
          <p className="quiet">
            {t('originalDue')} {p.originalDue.sentence}
          </p>
        )}
        {p.covers && <p className="quiet">{t('covers', day(p.covers.from), day(p.covers.to))}</p>}
        {p.allowedActions.length > 0 && p.status !== 'CLOSED' && <Warnings of={p.warnings} />}
        <div className="tools">
          {may('change') && (
            <details className="no-print" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
              <summary className="button button-quiet">{t('changePeriod')}</summary>
              {open && (
                <PeriodForm
                  key={p.version}
                  period={p}
                  button={t('save')}
                  onTry={({ label, covers, due, reach }) => tryPeriod(p, { label, covers, due }, reach)}
                  onSave={({ label, covers, due, reach }) =>
                    changePeriod(p, { label, covers, due }, reach).then(() => {
                      setOpen(false);
                      return onDone();
                    })
                  }
                />
              )}
            </details>
          )}
          {may('change') && <ChangeTemplate period={p} onDone={onDone} />}
          {may('close') && <ExpectUnit period={p} onDone={onDone} />}
          {may('remove') && (
            <RemoveStep
              label={t('removePeriod')}
              reaches={
                !p.recurring
                  ? ['THIS']
                  : p.status === 'PLANNED'
                    ? ['THIS', 'FOLLOWING', 'ALL']
                    : ['FOLLOWING', 'ALL']
              }
              run={(reason, reach, dryRun) => removePeriod(p.id, reason, reach, dryRun)}
              onDone={onDone}
            />
          )}
          {may('close') && (
            <ReasonAction
              label={t('closePeriod')}
              run={(why) => closing(p.id, 'close', why)}
              onDone={onDone}
            />
          )}
          {may('reopen') && (
            <ReasonAction
              label={t('reopenPeriod')}
              run={(why) => closing(p.id, 'reopen', why)}
              onDone={onDone}
            />
          )}
        </div>
        <div className="tools">
          {p.allowedActions.length > 0 && p.status !== 'PLANNED' && (
            <Link to="/ky-bao-cao/$id/tong-hop" params={{ id: p.id }} className="button">
              {t('consolidate')}
            </Link>
          )}
          <FileButtons as="paper" label={t('blankForm')} path={`/report-periods/${p.id}/blank-form`} />
          {p.allowedActions.length > 0 && p.status !== 'PLANNED' && (
            <FileButtons as="table" label={t('values')} path={`/report-periods/${p.id}/values`} />
          )}
        </div>
      </div>
    </li>
  );
}

function Upcoming({ directive }: { directive: string }) {
  const t = useText(words);
  const [open, setOpen] = useState(false);
  const next = useQuery({ ...upcomingOf(directive), enabled: open });
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="button button-quiet">{t('upcoming')}</summary>
      {next.data && <Next next={next.data} />}
    </details>
  );
}
