import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Series } from '@/shared/api/generated/types.gen';
import { day } from '@/shared/format';
import { useText } from '@/shared/i18n';
import { endSeries, seriesOf } from './api';
import { RemoveStep } from './RemoveStep';
import { SeriesEditor } from './SeriesEditor';
import { words } from './texts';

/** The recurring reports of a directive: each with its rule, and how to add, change and end one. */
export function SeriesBox(props: { directive: string; mayAdd: boolean; onDone: () => Promise<void> }) {
  const { directive, mayAdd, onDone } = props;
  const t = useText(words);
  const [adding, setAdding] = useState(false);
  const series = useQuery(seriesOf(directive));
  if (!series.data || (series.data.length === 0 && !mayAdd)) return null;
  return (
    <section aria-labelledby="series">
      <h2 id="series">{t('seriesTitle')}</h2>
      {series.data.length > 0 && (
        <ul className="rows">
          {series.data.map((s) => (
            <One key={s.id} series={s} onDone={onDone} />
          ))}
        </ul>
      )}
      {mayAdd && (
        <details className="no-print" open={adding} onToggle={(event) => setAdding(event.currentTarget.open)}>
          <summary className="button">{t('addSeries')}</summary>
          {adding && (
            <SeriesEditor
              directive={directive}
              onDone={() => {
                setAdding(false);
                onDone();
              }}
            />
          )}
        </details>
      )}
    </section>
  );
}

function One({ series: s, onDone }: { series: Series; onDone: () => Promise<void> }) {
  const t = useText(words);
  const [open, setOpen] = useState(false);
  const may = (name: string) => s.allowedActions.some((a) => a.action === name && a.allowed);
  return (
    <li className="period">
      <div>
        <strong>{s.label}</strong>{' '}
        <span className="quiet">
          {s.occurrences
            .map((o) => o.words)
            .filter((w, i, all) => w && all.indexOf(w) === i)
            .join('; ')}
          {s.endsOn && ` · ${t('seriesEnds', day(s.endsOn))}`}
        </span>
        {may('change') && (
          <details className="no-print" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
            <summary className="button button-quiet">{t('changeSeries')}</summary>
            {open && (
              <SeriesEditor
                key={s.version}
                directive={s.directive}
                series={s}
                onDone={() => {
                  setOpen(false);
                  onDone();
                }}
              />
            )}
          </details>
        )}
        {may('end') && (
          <RemoveStep
            label={t('endSeries')}
            run={(reason, _, dryRun) => endSeries(s.id, reason, dryRun)}
            onDone={onDone}
          />
        )}
      </div>
    </li>
  );
}
