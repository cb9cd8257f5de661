import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Material, UseChannel } from '@/shared/api/generated/types.gen';
import { explained } from '@/shared/api/problem';
import { today } from '@/shared/format';
import { useText } from '@/shared/i18n';
import { recordUse } from './api';
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

/** Says where, when and how a material was used. */
export function UseForm({ materials }: { materials: Material[] }) {
  const t = useText(words);
  const client = useQueryClient();
  const [material, setMaterial] = useState('');
  const [said, setSaid] = useState('');
  const [failure, setFailure] = useState('');
  // One key for one intent: a second tap on a weak line records nothing twice
  const key = useRef(crypto.randomUUID());
  const chosen = materials.find((m) => m.id === material);
  const record = async (form: HTMLFormElement) => {
    const data = new FormData(form);
    const text = (name: string) => String(data.get(name) ?? '').trim();
    setFailure('');
    setSaid('');
    try {
      const input = {
        material: text('material'),
        usedOn: text('usedOn'),
        place: text('place'),
        channel: text('channel') as UseChannel,
        language: text('language') || null,
        times: Number(text('times')),
        reach: text('reach') === '' ? null : Number(text('reach')),
        photo: null,
      };
      await recordUse(input, key.current);
      key.current = crypto.randomUUID();
      form.reset();
      setMaterial('');
      setSaid(t('recorded'));
      await client.invalidateQueries({ queryKey: ['material-uses'] });
    } catch (error) {
      key.current = crypto.randomUUID();
      setFailure(explained(error, t('failed')));
    }
  };
  return (
    <form
      className="card use-form"
      onSubmit={(event) => {
        event.preventDefault();
        record(event.currentTarget);
      }}
    >
      <label>
        {t('material')}
        <select
          name="material"
          required
          value={material}
          onChange={(event) => setMaterial(event.target.value)}
        >
          <option value="">{t('chooseMaterial')}</option>
          {materials.map((m) => (
            <option key={m.id} value={m.id}>
              {m.title}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('channel')}
        <select name="channel" required>
          {CHANNELS.map((channel) => (
            <option key={channel} value={channel}>
              {t(channel)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('language')}
        <select name="language">
          <option value="">{t('anyLanguage')}</option>
          {[...new Map(chosen?.variants.map((v) => [v.form.language, v.form.languageName]))].map(
            ([tag, name]) => (
              <option key={tag} value={tag}>
                {name}
              </option>
            ),
          )}
        </select>
      </label>
      <label>
        {t('usedOn')}
        <input name="usedOn" type="date" required max={today()} defaultValue={today()} />
      </label>
      <label>
        {t('place')}
        <input name="place" required maxLength={200} />
      </label>
      <label>
        {t('times')}
        <input name="times" inputMode="numeric" pattern="[1-9][0-9]{0,5}" required defaultValue="1" />
      </label>
      <label>
        {t('reach')}
        <input name="reach" inputMode="numeric" pattern="[0-9]{1,9}" />
      </label>
      <div className="actions">
        <button type="submit" className="button">
          {t('record')}
        </button>
        <span role="status">{said}</span>
      </div>
      {failure && (
        <p className="bad" role="alert">
          {failure}
        </p>
      )}
    </form>
  );
}
