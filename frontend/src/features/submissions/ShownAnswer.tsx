import type { ReportFile, TemplateField, Value } from '@/shared/api/generated/types.gen';
import { useLanguage, useText } from '@/shared/i18n';
import { words } from './texts';
import { shownValue } from './values';

/** A value to read; of a place for files, what they are called. */
export function ShownAnswer(props: { field: TemplateField; value: Value | undefined; files?: ReportFile[] }) {
  const { field, value, files = [] } = props;
  const t = useText(words);
  const language = useLanguage();
  if (files.length > 0) return <span className="prose">{files.map((f) => f.name).join('; ')}</span>;
  if (typeof value === 'object' && 'rows' in value)
    return (
      <table className="rows">
        <thead>
          <tr>
            {(field.columns ?? []).map((column) => (
              <th key={column.code} scope="col">
                {column.label[language]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {value.rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row has no name but its place
            <tr key={index}>
              {(field.columns ?? []).map((column) => (
                <td key={column.code}>{shownValue(row[column.code], t('nil'), '–', column, language)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    );
  if (typeof value === 'object' && 'url' in value)
    return (
      <a href={value.url} target="_blank" rel="noopener noreferrer nofollow">
        {value.url}
      </a>
    );
  return <span className="prose">{shownValue(value, t('nil'), t('blank'), field, language)}</span>;
}
