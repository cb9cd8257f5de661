import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Assignment, AssignmentPiece } from '@/shared/api/generated/types.gen';
import { day, moment } from '@/shared/format';
import { useText } from '@/shared/i18n';
import { Loaded } from '@/shared/ui/Loaded';
import { Tag } from '@/shared/ui/Tag';
import { one } from '../api';
import { may } from '../useStep';
import { piecesOf } from './api';
import { GivePiece } from './GivePiece';
import { PieceSteps } from './PieceSteps';
import { words } from './texts';

const TONE = { GIVEN: 'calm', DONE: 'good', RECALLED: 'neutral' } as const;

/** What the unit has handed on of a duty, and how much of it is done. */
export function Pieces({ of: a }: { of: Assignment }) {
  const t = useText(words);
  const client = useQueryClient();
  const found = useQuery({ ...piecesOf(a.id), enabled: a.pieces !== null });
  if (!a.pieces) return null;
  const again = () => {
    client.invalidateQueries({ queryKey: ['assignment-pieces', a.id] });
    client.invalidateQueries({ queryKey: one(a.id).queryKey });
    client.invalidateQueries({ queryKey: ['inbox'] });
  };
  return (
    <section aria-labelledby="pieces">
      <h2 id="pieces">
        {t('pieces')}{' '}
        {a.pieces.all > 0 && <span className="count">{t('doneOf', a.pieces.done, a.pieces.all)}</span>}
      </h2>
      {a.pieces.all > 0 && <progress value={a.pieces.done} max={a.pieces.all} aria-labelledby="pieces" />}
      <p className="quiet">{t('inside')}</p>
      <Loaded of={found}>
        {(all) =>
          all.length === 0 ? (
            <p className="quiet">{t('none')}</p>
          ) : (
            <ul className="rows">
              {all.map((p) => (
                <li key={p.id}>
                  <div>
                    <PieceText of={p} />
                    <PieceSteps of={p} onChanged={again} />
                  </div>
                  <PieceState of={p} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {may(a, 'progress') && <GivePiece of={a} onGiven={again} />}
    </section>
  );
}

export function PieceText({ of: p }: { of: AssignmentPiece }) {
  const t = useText(words);
  return (
    <>
      <strong>{[p.person?.name, p.unit?.name].filter(Boolean).join(', ')}</strong>
      {p.dueOn && <span className="quiet"> · {t('due', day(p.dueOn))}</span>}
      <p>{p.words}</p>
      {p.reason && <p className="marked">↩ {p.reason}</p>}
      {p.progress && (
        <p className="quiet">
          {p.progress} {p.progressedAt && `(${moment(p.progressedAt)})`}
        </p>
      )}
    </>
  );
}

export function PieceState({ of: p }: { of: AssignmentPiece }) {
  const t = useText(words);
  return (
    <span>
      <Tag tone={TONE[p.status]}>{t(`status_${p.status}`)}</Tag>{' '}
      {p.overdue && <Tag tone="bad">{t('late')}</Tag>}
    </span>
  );
}
