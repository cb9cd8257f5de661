import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { UnitKind, UnitRef } from '@/shared/api/generated/types.gen';
import { explained } from '@/shared/api/problem';
import { today } from '@/shared/format';
import { useText } from '@/shared/i18n';
import { Refusal } from '@/shared/ui/Refusal';
import { addUnit, KINDS } from './api';
import { words } from './texts';
import { UnitPicker } from './UnitPicker';

/** A unit that a decision creates, before others go into it. */
export function AddUnit() {
  const t = useText(words);
  const client = useQueryClient();
  const [failure, setFailure] = useState('');
  const [parent, setParent] = useState<UnitRef[]>([]);
  const [saved, setSaved] = useState('');
  const add = async (form: HTMLFormElement) => {
    const data = new FormData(form);
    const text = (name: string) => String(data.get(name) ?? '').trim();
    setFailure('');
    setSaved('');
    try {
      const unit = await addUnit({
        code: text('code'),
        name: text('name'),
        kind: text('kind') as UnitKind,
        hierarchical: true,
        parent: parent[0]?.id ?? null,
        validFrom: text('validFrom'),
      });
      setSaved(unit.name);
      form.reset();
      await client.invalidateQueries();
    } catch (error) {
      setFailure(explained(error, t('failed')));
    }
  };
  return (
    <details>
      <summary className="button">{t('addUnit')}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          add(event.currentTarget);
        }}
      >
        <div className="field">
          <label htmlFor="new-name">{t('name')}</label>
          <input id="new-name" name="name" required maxLength={200} />
        </div>
        <div className="field field-line">
          <label>
            {t('code')} <input name="code" required maxLength={40} />
          </label>
          <label>
            {t('kind')}{' '}
            <select name="kind">
              {KINDS.map((k) => (
                <option key={k} value={k}>
                  {t(`u_${k}`)}
                </option>
              ))}
            </select>
          </label>
          <label>
            {t('validFrom')} <input type="date" name="validFrom" required defaultValue={today()} />
          </label>
        </div>
        <UnitPicker label={t('parentUnit')} on={today()} chosen={parent} onChange={setParent} single />
        <Refusal>{failure}</Refusal>
        {saved && (
          <p className="notice" role="status">
            {t('saved')} {saved}
          </p>
        )}
        <button type="submit" className="button button-main">
          {t('addUnit')}
        </button>
      </form>
    </details>
  );
}
