import type { SuccessionReceipt, UnitRef } from '@/shared/api/generated/types.gen';
import { useText } from '@/shared/i18n';
import type { Move } from './api';
import { words } from './texts';

/**
 * What moves and what stays: before an act as its preview, afterwards as its receipt.
 *
 * @param takers among whom a preview still lets each duty be shared out
 */
export function Receipt({
  receipt,
  takers = [],
  onChoose,
}: {
  receipt: SuccessionReceipt;
  takers?: UnitRef[];
  onChoose?: (move: Move, successor: string) => void;
}) {
  const t = useText(words);
  const kind = (name: string) => t(`c_${name}` as 'c_assignment');
  const touched = receipt.counts.filter((c) => c.moves + c.stays > 0);
  return (
    <>
      <p>
        {receipt.predecessors.map((u) => u.name).join(', ')}
        {receipt.successors.length > 0 && (
          <>
            {' → '}
            <strong>{receipt.successors.map((u) => u.name).join(', ')}</strong>
          </>
        )}
      </p>
      <ul>
        {touched.map((c) => (
          <li key={c.kind}>
            {kind(c.kind)}: {t('movesStays', c.moves, c.stays)}
          </li>
        ))}
      </ul>
      {receipt.moves.length > 0 && (
        <details>
          <summary>{t('detailsOf', receipt.moves.length)}</summary>
          <ul className="rows">
            {receipt.moves.map((m) => (
              <li key={m.kind + m.id}>
                <span>
                  {kind(m.kind)}: {m.label}
                </span>
                {onChoose && takers.length > 0 ? (
                  <select
                    aria-label={t('takerOf', m.label)}
                    value={m.to?.id ?? ''}
                    onChange={(event) => onChoose(m, event.target.value)}
                  >
                    <option value="">{t('noSuccessor')}</option>
                    {takers.map((u) => (
                      <option key={u.id} value={u.id}>
                        {u.name}
                      </option>
                    ))}
                  </select>
                ) : (
                  <span className="quiet">
                    {m.from.name} → {m.to?.name ?? <strong className="bad">{t('noSuccessor')}</strong>}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
