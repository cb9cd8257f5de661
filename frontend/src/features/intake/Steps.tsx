import type { Intake } from '@/shared/api/generated/types.gen';
import { useText } from '@/shared/i18n';
import { words } from './texts';

interface Props {
  intake: Intake;
  onStep: (by: 1 | -1) => void;
  shortcuts: { on: boolean; turn: (on: boolean) => void };
}

const KEYS = [
  ['n', 's_next'],
  ['p', 's_previous'],
  ['j k', 's_move'],
  ['Enter', 's_accept'],
  ['1–9', 's_choose'],
  ['e', 's_edit'],
  ['Esc', 's_leave'],
] as const;

/** How far it is, the way to what is left, and the keys. */
export function Steps({ intake, onStep, shortcuts }: Props) {
  const t = useText(words);
  const { settled, total } = intake.progress;
  const done = settled >= total;
  return (
    <div className="steps">
      <div className="steps-line">
        <strong className={done ? 'steps-done' : ''} role="status">
          {t('done', settled, total)}
        </strong>
        <button
          type="button"
          className="tool"
          aria-label={t('previousOpen')}
          disabled={done}
          onClick={() => onStep(-1)}
        >
          ↑
        </button>
        <button
          type="button"
          className={`button button-small ${settled === 0 ? 'button-main' : ''}`}
          title={t('nextOpen')}
          disabled={done}
          onClick={() => onStep(1)}
        >
          {t(settled === 0 ? 'begin' : 'goOn')} ↓
        </button>
        {shortcuts.on && !done && <span className="quiet keys-hint">{t('keysHint')}</span>}
      </div>
      <progress max={Math.max(1, total)} value={settled} aria-label={t('done', settled, total)} />
      <details className="keys">
        <summary>{t('shortcuts')}</summary>
        <dl>
          {KEYS.map(([key, does]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{t(does)}</dd>
            </div>
          ))}
        </dl>
        <label className="option">
          <input
            type="checkbox"
            checked={shortcuts.on}
            onChange={(event) => shortcuts.turn(event.target.checked)}
          />
          {t('shortcutsOn')}
        </label>
      </details>
    </div>
  );
}
