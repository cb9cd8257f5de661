import { useLanguage, useText } from '@/shared/i18n';
import { words } from '../texts';
import type { AnswerProps } from './answer';

const FEW = 6;

/** Few options are all shown; many of one are a list. Several are ticked. */
export function ChoiceAnswer({ question, id, labelledBy, value, bad, onValue }: AnswerProps) {
  const t = useText(words);
  const language = useLanguage();
  const options = question.options ?? [];
  const chosen = typeof value === 'object' && 'options' in value ? value.options : [];
  const nil = value === 'NIL';
  const choose = (codes: string[]) => onValue(codes.length ? { options: codes.sort() } : undefined, {});

  if (!question.several && options.length > FEW)
    return (
      <select
        id={id}
        aria-labelledby={labelledBy}
        aria-invalid={bad}
        disabled={nil}
        value={chosen[0] ?? ''}
        onChange={(event) => choose(event.target.value ? [event.target.value] : [])}
      >
        <option value="">{t('chooseOne')}</option>
        {options.map((option) => (
          <option key={option.code} value={option.code}>
            {option.label[language]}
          </option>
        ))}
      </select>
    );
  return (
    <fieldset id={id} className="options" aria-labelledby={labelledBy} tabIndex={-1}>
      {options.map((option) => (
        <label key={option.code} className="option">
          <input
            type={question.several ? 'checkbox' : 'radio'}
            name={id}
            disabled={nil}
            checked={chosen.includes(option.code)}
            onChange={(event) =>
              question.several
                ? choose(
                    event.target.checked
                      ? [...chosen, option.code]
                      : chosen.filter((code) => code !== option.code),
                  )
                : choose([option.code])
            }
          />
          {option.label[language]}
        </label>
      ))}
      {!question.several && chosen.length > 0 && (
        <button type="button" className="link" onClick={() => choose([])}>
          {t('clearChoice')}
        </button>
      )}
    </fieldset>
  );
}
