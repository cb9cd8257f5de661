import { Fragment } from 'react';
import type { DirectiveChange } from '@/shared/api/generated/types.gen';
import { day, moment } from '@/shared/format';
import { useText } from '@/shared/i18n';
import { Tag } from '@/shared/ui/Tag';
import { words } from './texts';
import { type Run, wordDiff } from './wordDiff';

type Line = DirectiveChange['lines'][number];
type Side = NonNullable<Line['before']>;

const ORDER = ['CHANGED', 'DROPPED', 'ADDED', 'KEPT'] as const;
const TONE = { CHANGED: 'wait', DROPPED: 'bad', ADDED: 'work', KEPT: 'good' } as const;

/** Duties and reports by what becomes of them: what changed is open, what stays is folded. */
export function ChangeLines({ lines }: { lines: Line[] }) {
  const t = useText(words);
  return (
    <>
      {ORDER.map((effect) => {
        const of = lines.filter((l) => l.effect === effect);
        if (of.length === 0) return null;
        return (
          <details key={effect} open={effect !== 'KEPT'}>
            <summary>
              <Tag tone={TONE[effect]}>{t(`e_${effect}`)}</Tag> {t('duties')}: {count(of, true)} ·{' '}
              {t('reports')}: {count(of, false)}
            </summary>
            <ul className="change-lines">
              {of.map((l) => (
                <ChangeLine key={keyOf(l)} line={l} />
              ))}
            </ul>
          </details>
        );
      })}
    </>
  );
}

const keyOf = (l: Line) => JSON.stringify([l.subject, l.before, l.after, l.note]);
const count = (lines: Line[], duties: boolean) =>
  lines
    .filter((l) => (l.subject === 'DUTY') === duties)
    .reduce((sum, l) => sum + Math.max(1, l.units.length), 0);

function ChangeLine({ line: l }: { line: Line }) {
  const t = useText(words);
  return (
    <li>
      <Sides before={l.before} after={l.after} same={l.effect === 'KEPT'} />
      {l.note && <p className="quiet">{note(t, l)}</p>}
      {l.units.length > 0 && (
        <details>
          <summary>{l.units.length === 1 ? l.units[0]?.unit.name : t('onUnits', l.units.length)}</summary>
          <ul>
            {l.units.map((u) => (
              <li key={u.unit.id + (u.subject ?? '')}>
                {u.unit.name}{' '}
                {u.acknowledgedAt && (
                  <span className="quiet">{t('acknowledged', moment(u.acknowledgedAt))}</span>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}

/** The old words and the new ones, one under the other so that they can be read on a phone. */
export function Sides(props: { before: Side | null; after: Side | null; same?: boolean }) {
  const t = useText(words);
  if (props.same) return <Words side={(props.before ?? props.after) as Side} />;
  const runs = props.before && props.after && wordDiff(props.before.text ?? '', props.after.text ?? '');
  return (
    <dl className="sides">
      {props.before && (
        <>
          <dt>{t('oldWords')}</dt>
          <dd>
            {props.after ? (
              <Words side={props.before} runs={runs?.before} />
            ) : (
              <s>
                <Words side={props.before} />
              </s>
            )}
          </dd>
        </>
      )}
      {props.after && (
        <>
          <dt>{t('newWords')}</dt>
          <dd>
            <Words side={props.after} runs={runs?.after} />
          </dd>
        </>
      )}
    </dl>
  );
}

/** @param runs its text by what the other side has too */
function Words({ side, runs }: { side: Side; runs?: Run[] }) {
  const t = useText(words);
  return (
    <span>
      <strong>{side.label}.</strong>{' '}
      {runs
        ? runs.map((run) => (
            <Fragment key={run.from}>{run.own ? <mark>{run.words}</mark> : run.words} </Fragment>
          ))
        : `${side.text} `}
      {side.part && <span className="quiet">({side.part === 'LEAD' ? t('lead') : t('cooperating')})</span>}{' '}
      {side.due && (
        <span className="quiet">
          {side.due}
          {side.lastDay && ` (${day(side.lastDay)})`}
        </span>
      )}
    </span>
  );
}

function note(t: ReturnType<typeof useText<keyof (typeof words)['vi']>>, l: Line) {
  if (l.note === 'finished') return t(l.effect === 'CHANGED' ? 'n_finishedChanged' : 'n_finished');
  if (l.note === 'reported-done') return t('n_reportedDone');
  return t(`n_${l.note}` as 'n_begun');
}
