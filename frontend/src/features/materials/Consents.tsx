import type { ConsentInput } from '@/shared/api/generated/types.gen';
import { today } from '@/shared/format';
import { useText } from '@/shared/i18n';
import { useAct } from '@/shared/ui/useAct';
import { uploadFile } from '@/shared/upload';
import { Line } from './parts';
import { words } from './workTexts';

/** Who can be recognised has agreed: in words before somebody, or on paper. */
export function Consents({ of, onChange }: { of: ConsentInput[]; onChange: (next: ConsentInput[]) => void }) {
  const t = useText(words);
  const change = (index: number, part: Partial<ConsentInput>) =>
    onChange(of.map((one, i) => (i === index ? { ...one, ...part } : one)));
  const act = useAct();
  const send = (index: number, paper: File) =>
    act.run(async () => change(index, { file: await uploadFile('material', paper) }));
  return (
    <fieldset className="field" id="consents" disabled={act.busy}>
      {act.note}
      <legend>{t('consents')}</legend>
      {of.map((one, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no id before they are saved, and keep their place
        <div key={index} className="consent">
          <Line
            id={`person${index}`}
            label={t('consentPerson')}
            value={one.person}
            max={200}
            onChange={(person) => change(index, { person })}
          />
          <Line
            id={`by${index}`}
            label={t('consentGivenBy')}
            value={one.givenBy}
            max={200}
            onChange={(givenBy) => change(index, { givenBy })}
          />
          <div className="field">
            <label htmlFor={`on${index}`}>{t('consentOn')}</label>
            <input
              id={`on${index}`}
              type="date"
              max={today()}
              value={one.givenOn}
              onChange={(e) => change(index, { givenOn: e.target.value })}
            />
          </div>
          <Line
            id={`statement${index}`}
            label={t('consentStatement')}
            value={one.statement}
            rows={2}
            max={2000}
            onChange={(statement) => change(index, { statement })}
          />
          <div className="field">
            <label htmlFor={`paper${index}`}>{one.file ? t('paperThere') : t('paper')}</label>
            <input
              id={`paper${index}`}
              type="file"
              accept="image/*,application/pdf"
              disabled={act.busy}
              onChange={(event) => {
                const paper = event.target.files?.[0];
                if (paper) send(index, paper);
              }}
            />
          </div>
          <button type="button" className="link" onClick={() => onChange(of.filter((_, i) => i !== index))}>
            {t('removeOne')}
          </button>
        </div>
      ))}
      <button
        type="button"
        className="button"
        onClick={() => onChange([...of, { person: '', givenOn: today(), statement: '' }])}
      >
        {t('addConsent')}
      </button>
    </fieldset>
  );
}
