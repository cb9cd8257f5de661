import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useId, useState } from 'react';
import type { Material, UseChannel } from '@/shared/api/generated/types.gen';
import { today } from '@/shared/format';
import { useText } from '@/shared/i18n';
import { prepare } from '@/shared/photo';
import { useAct } from '@/shared/ui/useAct';
import { useSettled } from '@/shared/ui/useSettled';
import { uploadFile } from '@/shared/upload';
import { material as one, publicMaterials, recordUse } from './api';
import { words } from './texts';

const CHANNELS: UseChannel[] = [
  'SPEAKER',
  'BROADCAST_STATION',
  'PRINTED_MATTER',
  'NOTICE_BOARD',
  'SOCIAL_NETWORK',
  'WEB_PORTAL',
  'BULLETIN',
  'TELECOM_MESSAGE',
];

/** Says where, when and how a material was used, with a photo where there is one. */
export function UseForm({ start }: { start?: string }) {
  const t = useText(words);
  const client = useQueryClient();
  const [material, setMaterial] = useState(start ?? '');
  const [said, setSaid] = useState('');
  const act = useAct();
  const chosen = useQuery({ ...one(material), enabled: material !== '' }).data;
  const record = (form: HTMLFormElement) =>
    act.run(async (key) => {
      const data = new FormData(form);
      const text = (name: string) => String(data.get(name) ?? '').trim();
      setSaid('');
      const input = {
        material,
        usedOn: text('usedOn'),
        place: text('place'),
        channel: text('channel') as UseChannel,
        language: text('language') || null,
        times: Number(text('times')),
        reach: text('reach') === '' ? null : Number(text('reach')),
        photo: await sent(data.get('photo')),
      };
      await recordUse(input, key);
      form.reset();
      setMaterial('');
      setSaid(t('recorded'));
      await client.invalidateQueries({ queryKey: ['material-uses'] });
    });
  const sent = async (photo: FormDataEntryValue | null) => {
    if (!(photo instanceof File) || photo.size === 0) return null;
    const { blob, name } = await prepare(photo, false);
    const file = new File([blob], name, { type: blob.type });
    return uploadFile('report-file', file, (p) => setSaid(t('sendingPhoto', p.percent)));
  };
  return (
    <form
      className="card use-form"
      onSubmit={(event) => {
        event.preventDefault();
        record(event.currentTarget);
      }}
    >
      <Choose value={material} chosen={chosen} onChoose={setMaterial} />
      <Field label={t('channel')}>
        {(id) => (
          <select id={id} name="channel" required>
            {CHANNELS.map((channel) => (
              <option key={channel} value={channel}>
                {t(channel)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('language')}>
        {(id) => (
          <select id={id} name="language">
            <option value="">{t('anyLanguage')}</option>
            {[...new Map(chosen?.variants.map((v) => [v.form.language, v.form.languageName]))].map(
              ([tag, name]) => (
                <option key={tag} value={tag}>
                  {name}
                </option>
              ),
            )}
          </select>
        )}
      </Field>
      <Field label={t('usedOn')}>
        {(id) => <input id={id} name="usedOn" type="date" required max={today()} defaultValue={today()} />}
      </Field>
      <Field label={t('place')}>{(id) => <input id={id} name="place" required maxLength={200} />}</Field>
      <Field label={t('times')}>
        {(id) => (
          <input
            id={id}
            name="times"
            inputMode="numeric"
            pattern="[1-9][0-9]{0,5}"
            required
            defaultValue="1"
          />
        )}
      </Field>
      <Field label={t('reach')}>
        {(id) => <input id={id} name="reach" inputMode="numeric" pattern="[0-9]{1,9}" />}
      </Field>
      <Field label={t('photo')} hint={t('photoHint')}>
        {(id) => <input id={id} name="photo" type="file" accept="image/*" aria-describedby={`${id}-hint`} />}
      </Field>
      <div className="actions">
        <button type="submit" className="button button-main" disabled={act.busy}>
          {t('record')}
        </button>
        <span role="status">{said}</span>
      </div>
      {act.note}
    </form>
  );
}

/** Words first, then one of the works that have them: the library has too many for one list. */
function Choose(props: { value: string; chosen?: Material; onChoose: (id: string) => void }) {
  const { value, chosen, onChoose } = props;
  const t = useText(words);
  const [q, setQ] = useState('');
  const found = useQuery({ ...publicMaterials(useSettled(q.trim())), placeholderData: keepPreviousData });
  const list = found.data ?? [];
  const shown = chosen && !list.some((m) => m.id === chosen.id) ? [chosen, ...list] : list;
  return (
    <>
      <Field label={t('findMaterial')}>
        {(id) => (
          <input
            id={id}
            type="search"
            value={q}
            maxLength={100}
            onChange={(event) => setQ(event.target.value)}
          />
        )}
      </Field>
      <Field label={t('material')} hint={found.data?.length === 0 ? t('noneFound') : undefined}>
        {(id) => (
          <select id={id} required value={value} onChange={(event) => onChoose(event.target.value)}>
            <option value="">{t('chooseMaterial')}</option>
            {shown.map((m) => (
              <option key={m.id} value={m.id}>
                {m.title}
              </option>
            ))}
          </select>
        )}
      </Field>
    </>
  );
}

function Field(props: { label: string; hint?: string | undefined; children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{props.label}</label>
      {props.children(id)}
      {props.hint && (
        <p id={`${id}-hint`} className="hint">
          {props.hint}
        </p>
      )}
    </div>
  );
}
