import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { UnitKind, UnitRef } from '@/shared/api/generated/types.gen';
import { today } from '@/shared/format';
import { useText } from '@/shared/i18n';
import { FoldedForm, type Typed } from '@/shared/ui/FoldedForm';
import { addUnit, KINDS } from './api';
import { words } from './texts';
import { UnitPicker } from './UnitPicker';

/** A unit that a decision creates, before others go into it. */
export function AddUnit() {
  const t = useText(words);
  const client = useQueryClient();
  const [parent, setParent] = useState<UnitRef[]>([]);
  const [saved, setSaved] = useState('');
  const add = async (typed: Typed, key: string) => {
    setSaved('');
    const unit = await addUnit(
      {
        code: typed('code'),
        name: typed('name'),
        kind: typed('kind') as UnitKind,
        hierarchical: true,
        parent: parent[0]?.id ?? null,
        validFrom: typed('validFrom'),
      },
      key,
    );
    setSaved(unit.name);
    await client.invalidateQueries();
  };
  return (
    <>
      <FoldedForm label={t('addUnit')} onSubmit={add}>
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
      </FoldedForm>
      {saved && (
        <p className="notice" role="status">
          {t('saved')} {saved}
        </p>
      )}
    </>
  );
}
