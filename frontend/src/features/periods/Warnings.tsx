import type { PeriodWarning } from '@/shared/api/generated/types.gen';
import { useText } from '@/shared/i18n';
import { words } from './texts';

/** What is odd about a period. Many overlaps are one line that opens: cumulative periods overlap because they should. */
export function Warnings({ of }: { of: PeriodWarning[] }) {
  const t = useText(words);
  if (of.length === 0) return null;
  const overlaps = of.filter((w) => w.code === 'overlap');
  const folded = overlaps.length > 1;
  const plain = folded ? of.filter((w) => w.code !== 'overlap') : of;
  const lines = (warnings: PeriodWarning[]) =>
    warnings.map((w) => <li key={w.code + w.message}>⚠ {w.message}</li>);
  return (
    <>
      <ul className="warnings">{lines(plain)}</ul>
      {folded && (
        <details className="warnings">
          <summary>⚠ {t('overlaps', overlaps.length)}</summary>
          <ul className="warnings">{lines(overlaps)}</ul>
        </details>
      )}
    </>
  );
}
