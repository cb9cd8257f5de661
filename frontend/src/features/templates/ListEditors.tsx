import type { TemplateColumn, TemplateOption } from '@/shared/api/generated/types.gen';
import { useText } from '@/shared/i18n';
import { column, free, LIMITS, option, TYPES, text } from './builder';
import { words } from './texts';

export function OptionsEditor(props: {
  options: TemplateOption[];
  onChange: (options: TemplateOption[]) => void;
}) {
  const { options, onChange } = props;
  const t = useText(words);
  return (
    <fieldset className="sub">
      <legend>{t('options')}</legend>
      {options.map((one, at) => (
        <div className="line" key={one.code}>
          <input
            aria-label={t('optionName', at + 1)}
            maxLength={200}
            value={one.label.vi}
            onChange={(event) =>
              onChange(
                options.map((o) => (o === one ? { ...o, label: text(event.target.value, o.label.en) } : o)),
              )
            }
          />
          {options.length > 2 && (
            <button
              type="button"
              className="link"
              aria-label={t('removeOf', one.label.vi || at + 1)}
              onClick={() => onChange(options.filter((o) => o !== one))}
            >
              {t('remove')}
            </button>
          )}
        </div>
      ))}
      {options.length < LIMITS.options && (
        <button
          type="button"
          className="button button-quiet"
          onClick={() => onChange([...options, option(free(options, 'o'))])}
        >
          {t('addOption')}
        </button>
      )}
    </fieldset>
  );
}

export function ColumnsEditor(props: {
  columns: TemplateColumn[];
  onChange: (columns: TemplateColumn[]) => void;
}) {
  const { columns, onChange } = props;
  const t = useText(words);
  const set = (one: TemplateColumn, change: Partial<TemplateColumn>) =>
    onChange(columns.map((c) => (c === one ? { ...c, ...change } : c)));
  return (
    <fieldset className="sub">
      <legend>{t('columns')}</legend>
      {columns.map((one, at) => (
        <div className="line" key={one.code}>
          <input
            aria-label={t('columnName', at + 1)}
            maxLength={200}
            value={one.label.vi}
            onChange={(event) => set(one, { label: text(event.target.value, one.label.en) })}
          />
          <select
            aria-label={t('columnKind', at + 1)}
            value={one.type}
            onChange={(event) => {
              const type = event.target.value as TemplateColumn['type'];
              set(one, { type, options: type === 'CHOICE' ? [option(1, 'Có'), option(2, 'Không')] : [] });
            }}
          >
            {TYPES.filter((type) => type !== 'TABLE' && type !== 'FILE').map((type) => (
              <option key={type} value={type}>
                {t(`t_${type}`)}
              </option>
            ))}
          </select>
          <label className="option">
            <input
              type="checkbox"
              checked={one.required}
              onChange={(event) => set(one, { required: event.target.checked })}
            />
            {t('required')}
          </label>
          {columns.length > 1 && (
            <button
              type="button"
              className="link"
              aria-label={t('removeOf', one.label.vi || at + 1)}
              onClick={() => onChange(columns.filter((c) => c !== one))}
            >
              {t('remove')}
            </button>
          )}
          {one.type === 'CHOICE' && (
            <input
              aria-label={t('columnOptions', at + 1)}
              defaultValue={(one.options ?? []).map((o) => o.label.vi).join(', ')}
              onBlur={(event) =>
                set(one, {
                  options: event.target.value
                    .split(',')
                    .map((label) => label.trim())
                    .filter(Boolean)
                    .slice(0, LIMITS.options)
                    .map(
                      (label, place) =>
                        one.options?.find((o) => o.label.vi === label) ?? option(place + 1, label),
                    )
                    .map((o, place, all) =>
                      all.slice(0, place).some((earlier) => earlier.code === o.code)
                        ? { ...o, code: `o${all.length + place + 1}` }
                        : o,
                    ),
                })
              }
            />
          )}
        </div>
      ))}
      {columns.length < LIMITS.columns && (
        <button
          type="button"
          className="button button-quiet"
          onClick={() => onChange([...columns, column(free(columns, 'c'))])}
        >
          {t('addColumn')}
        </button>
      )}
    </fieldset>
  );
}
