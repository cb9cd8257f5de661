import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { MaterialFormat, VariantDossier } from '@/shared/api/generated/types.gen';
import { useText } from '@/shared/i18n';
import { useAct } from '@/shared/ui/useAct';
import { addVariant, languages } from './api';
import { FORMATS, HEARD } from './lists';
import { words } from './workTexts';

/** Asks what the language needs: which way of writing, which branch, and whether there is a recording. */
export function AddVariant({
  material,
  onAdded,
}: {
  material: string;
  onAdded: (first: VariantDossier) => void;
}) {
  const t = useText(words);
  const known = useQuery(languages);
  const [id, setId] = useState('viet');
  const [format, setFormat] = useState<MaterialFormat>('TEXT');
  const [orthography, setOrthography] = useState('');
  const [dialect, setDialect] = useState('');
  const [audio, setAudio] = useState(false);
  const act = useAct();
  const language = known.data?.find((l) => l.id === id);
  const needsWriting = !!language?.orthographies.length && !HEARD.includes(format);
  const add = () =>
    act.run(async () => {
      const form = { language: id, orthography: orthography || null, dialect: dialect || null };
      const first = await addVariant(material, { ...form, format });
      if (audio && !HEARD.includes(format)) await addVariant(material, { ...form, format: 'AUDIO' });
      onAdded(first);
    });
  return (
    <form
      className="period-form"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <h3>{language ? t('addInLanguage', language.name.replace(/^Tiếng/, 'tiếng')) : t('addVariant')}</h3>
      <div className="field-line">
        <label>
          {t('language')}{' '}
          <select
            value={id}
            onChange={(e) => {
              setId(e.target.value);
              setOrthography('');
              setDialect('');
            }}
          >
            {(known.data ?? []).map((l) => (
              <option key={l.id} value={l.id}>
                {l.name}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('format')}{' '}
          <select value={format} onChange={(e) => setFormat(e.target.value as MaterialFormat)}>
            {FORMATS.map((f) => (
              <option key={f} value={f}>
                {t(`f_${f}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      {language && !language.written && !HEARD.includes(format) && (
        <p className="notice">{t('mostlySpoken')}</p>
      )}
      {!!language?.orthographies.length && (
        <fieldset className="field">
          <legend>{t('orthography')}</legend>
          {language.orthographies.map((o) => (
            <label key={o.id}>
              <input
                type="radio"
                name="orthography"
                required={needsWriting}
                checked={orthography === o.id}
                onChange={() => setOrthography(o.id)}
              />{' '}
              {o.name}
            </label>
          ))}
        </fieldset>
      )}
      {!!language?.dialects.length && (
        <label className="field">
          {t('dialect')}{' '}
          <select value={dialect} onChange={(e) => setDialect(e.target.value)}>
            <option value="">{t('anyDialect')}</option>
            {language.dialects.map((d) => (
              <option key={d.id} value={d.id}>
                {d.name}
              </option>
            ))}
          </select>
        </label>
      )}
      {language?.needsReader && !HEARD.includes(format) && (
        <label className="field">
          <input type="checkbox" checked={audio} onChange={(e) => setAudio(e.target.checked)} />{' '}
          {t('withAudio')}
        </label>
      )}
      {act.note}
      <p>
        <button type="submit" className="button button-main" disabled={act.busy}>
          {t('addVariant')}
        </button>
      </p>
    </form>
  );
}
