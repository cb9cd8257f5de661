import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Consolidation, ConsolidationChanges } from '@/shared/api/generated/types.gen';
import { useText } from '@/shared/i18n';
import { useAct } from '@/shared/ui/useAct';
import { changesOf, retake } from './api';
import { shownFigure } from './figures';
import { words } from './texts';

/** What came after the reports were taken: a draft takes them anew, an issued report gets a supplement. */
export function Changes(props: {
  of: Consolidation;
  mayRetake: boolean;
  onDone: (now: Consolidation) => void;
}) {
  const { of: c, mayRetake, onDone } = props;
  const t = useText(words);
  const found = useQuery(changesOf(c));
  const act = useAct();
  const changes = found.data;
  if (!changes || changes.reports.length + changes.figures.length === 0) return null;
  return (
    <section className="notice" role="status">
      <p>
        <strong>{t('changedSince', changes.reports.length, changes.figures.length)}</strong>
      </p>
      <details>
        <summary className="button button-quiet">{t('whatChanged')}</summary>
        <Lines of={changes} />
      </details>
      {act.note}
      {mayRetake ? (
        <button
          type="button"
          className="button button-main"
          disabled={act.busy}
          onClick={() => act.run((key) => retake(c.id, key).then(onDone))}
        >
          {t('retake')}
        </button>
      ) : (
        c.status === 'ISSUED' && (
          <Link to="/ky-bao-cao/$id/tong-hop" params={{ id: c.period.id }} className="button">
            {t('beginAgain')}
          </Link>
        )
      )}
    </section>
  );
}

function Lines({ of: changes }: { of: ConsolidationChanges }) {
  const t = useText(words);
  return (
    <ul>
      {changes.reports.map((r) => (
        <li key={r.submission}>
          <Link to="/bao-cao/$id" params={{ id: r.submission }}>
            {r.unit.name}
          </Link>{' '}
          {t(`k_${r.change}`)}
        </li>
      ))}
      {changes.figures.map((f) => (
        <li key={f.field}>
          <span className="code">{f.field}</span> {shownFigure(f.before, t('nil'), '–')} →{' '}
          <strong>{shownFigure(f.after, t('nil'), '–')}</strong>
        </li>
      ))}
    </ul>
  );
}
