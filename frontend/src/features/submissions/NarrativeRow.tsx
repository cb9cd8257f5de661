import type { ReportTemplate } from '@/shared/api/generated/types.gen';
import { useLanguage, useText } from '@/shared/i18n';
import { messageOf } from './messages';
import type { Finding } from './rules';
import { words } from './texts';

/** One part of what is told in words. */
export function NarrativeRow(props: {
  part: ReportTemplate['narrative'][number];
  text: string;
  mark: string | undefined;
  findings: Finding[];
  onText: (text: string) => void;
}) {
  const { part, text, mark, findings, onText } = props;
  const t = useText(words);
  const language = useLanguage();
  const id = `narrative-${part.code}`;
  return (
    <div className={mark ? 'field field-marked' : 'field'}>
      <label htmlFor={id}>
        {part.label[language]} {part.required && <span className="quiet">({t('required')})</span>}
      </label>
      {part.help && <p className="quiet">{part.help[language]}</p>}
      {mark && <p className="marked">↩ {mark}</p>}
      {findings.map((f) => (
        <p className="wrong" key={f.code}>
          {messageOf(f, language)}
        </p>
      ))}
      <textarea id={id} rows={4} value={text} onChange={(event) => onText(event.target.value)} />
      <p className="quiet count">
        {text.length}/{part.maxLength}
      </p>
    </div>
  );
}
