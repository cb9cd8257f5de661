import type { TemplateFormInput } from '@/shared/api/generated/types.gen';
import { useText } from '@/shared/i18n';
import { LIMITS, movePart, nextCode, text } from './builder';
import { Moves } from './GroupBox';
import { words } from './texts';

type Part = TemplateFormInput['narrative'][number];

/** The narrative parts, which stand after the figures. */
export function PartsBox(props: { form: TemplateFormInput; onChange: (form: TemplateFormInput) => void }) {
  const { form, onChange } = props;
  const t = useText(words);
  const set = (part: Part, change: Partial<Part>) =>
    onChange({ ...form, narrative: form.narrative.map((n) => (n === part ? { ...n, ...change } : n)) });
  return (
    <fieldset>
      <legend>{t('narrative')}</legend>
      {form.narrative.map((part, at) => (
        <div className="line" key={part.code}>
          <label>
            {t('partName')}{' '}
            <input
              maxLength={300}
              value={part.label.vi}
              onChange={(event) => set(part, { label: text(event.target.value) })}
            />
          </label>
          <label className="option">
            <input
              type="checkbox"
              checked={part.required}
              onChange={(event) => set(part, { required: event.target.checked })}
            />
            {t('required')}
          </label>
          <Moves
            name={part.label.vi || part.code}
            first={at === 0}
            last={at === form.narrative.length - 1}
            onMove={(by) => onChange(movePart(form, at, by))}
          />
          <button
            type="button"
            className="link"
            aria-label={t('removeOf', part.label.vi || part.code)}
            onClick={() => onChange({ ...form, narrative: form.narrative.filter((n) => n !== part) })}
          >
            {t('remove')}
          </button>
        </div>
      ))}
      {form.narrative.length < LIMITS.parts && (
        <button
          type="button"
          className="button button-quiet"
          onClick={() =>
            onChange({
              ...form,
              narrative: [
                ...form.narrative,
                { code: nextCode(form, 'TM'), label: text(''), help: null, required: false, maxLength: 5000 },
              ],
            })
          }
        >
          {t('addPart')}
        </button>
      )}
    </fieldset>
  );
}
