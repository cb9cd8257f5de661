import { useQuery } from '@tanstack/react-query';
import { useLanguage, useText } from '@/shared/i18n';
import { templatesInUse } from './api';
import { words } from './texts';

/** Which template a period or a series has. One out of use is offered only where it is in use already. */
export function TemplateChoice(props: {
  value: string;
  /** What stands for no choice. */
  blank: string;
  without?: string;
  onChange: (template: string) => void;
}) {
  const t = useText(words);
  const language = useLanguage();
  const templates = useQuery(templatesInUse);
  return (
    <label className="field field-over">
      {t('template')}{' '}
      <select value={props.value} onChange={(event) => props.onChange(event.target.value)}>
        <option value="">{props.blank}</option>
        {(templates.data ?? [])
          .filter((one) => (!one.retiredAt || one.id === props.value) && one.id !== props.without)
          .map((one) => (
            <option key={one.id} value={one.id}>
              {one.name[language]} ({one.code}, {t('templateVersion', one.templateVersion)}
              {one.retiredAt ? `, ${t('templateRetired')}` : ''})
            </option>
          ))}
      </select>
    </label>
  );
}
