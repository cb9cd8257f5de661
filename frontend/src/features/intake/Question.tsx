import { useEffect, useRef, useState } from 'react';
import type { Answer, Finding } from '@/shared/api/generated/types.gen';
import { useLanguage, useText } from '@/shared/i18n';
import { Tag } from '@/shared/ui/Tag';
import { words } from './texts';

interface Props {
  finding: Finding;
  answer: Answer | undefined;
  selected: boolean;
  onSelect: () => void;
  onAnswer: (answer: Answer) => void;
}

/** One plain question with its answers; an answer that needs a date asks for it before it counts. */
export function Question({ finding, answer, selected, onSelect, onAnswer }: Props) {
  const t = useText(words);
  const language = useLanguage();
  const [chosen, setChosen] = useState(answer?.option);
  const [value, setValue] = useState(answer?.value ?? '');
  const [until, setUntil] = useState('');
  const option = finding.options.find((o) => o.code === chosen);
  const needs = option?.needs ?? 'NONE';
  const type = needs === 'DATE' || needs === 'DATE_RANGE' ? 'date' : needs === 'YEAR' ? 'number' : 'text';
  const complete = value !== '' && (needs !== 'DATE_RANGE' || until !== '');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (needs !== 'NONE' && !answer) field.current?.focus();
  }, [needs, answer]);
  const save = () =>
    option && onAnswer({ option: option.code, value: needs === 'DATE_RANGE' ? `${value}/${until}` : value });
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: focus does the same by keyboard
    <fieldset
      className={`question ${selected ? 'question-on' : ''} ${answer ? 'question-done' : finding.severity === 'NOTE' ? 'question-note' : ''}`}
      id={`finding-${finding.id}`}
      onFocus={onSelect}
      onClick={onSelect}
    >
      <legend>
        {finding.question[language]} {answer && <Tag tone="good">✓ {t('answered')}</Tag>}
      </legend>
      {finding.options.map((o) => (
        <label key={o.code} className="option">
          <input
            type="radio"
            name={finding.id}
            checked={chosen === o.code}
            onChange={() => {
              setChosen(o.code);
              if (o.needs === 'NONE') onAnswer({ option: o.code });
            }}
          />
          <span>
            {o.label[language]}{' '}
            {o.suggested && !answer && <span className="suggested">{t('suggested')}</span>}
          </span>
        </label>
      ))}
      {option && needs !== 'NONE' && (
        // biome-ignore lint/a11y/noStaticElementInteractions: Enter saves, as everywhere
        <div className="editor" onKeyDown={(event) => event.key === 'Enter' && complete && save()}>
          <input
            ref={field}
            aria-label={option.label[language]}
            type={type}
            value={value}
            onChange={(event) => setValue(event.target.value)}
          />
          {needs === 'DATE_RANGE' && (
            <input
              aria-label={option.label[language]}
              type="date"
              value={until}
              onChange={(event) => setUntil(event.target.value)}
            />
          )}
          <button type="button" className="button button-small" disabled={!complete} onClick={save}>
            {t('save')}
          </button>
        </div>
      )}
    </fieldset>
  );
}
