import { useState } from 'react';
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
          {o.label[language]}
        </label>
      ))}
      {option && needs !== 'NONE' && (
        <div className="editor">
          <input
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
          <button
            type="button"
            className="button button-small"
            disabled={!value || (needs === 'DATE_RANGE' && !until)}
            onClick={() =>
              onAnswer({ option: option.code, value: needs === 'DATE_RANGE' ? `${value}/${until}` : value })
            }
          >
            {t('save')}
          </button>
        </div>
      )}
    </fieldset>
  );
}
