import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { day, number } from '@/shared/format';
import { useText } from '@/shared/i18n';
import { Loaded } from '@/shared/ui/Loaded';
import { publicMaterials, takeBack, uses } from './api';
import { Sections } from './Sections';
import { words } from './texts';
import { UseForm } from './UseForm';

/** "Chúng tôi đã dùng": recorded by units, read by who coordinates. */
export default function UsesPage({ mayRecord, mayCompare }: { mayRecord: boolean; mayCompare: boolean }) {
  const t = useText(words);
  const client = useQueryClient();
  const materials = useQuery({ ...publicMaterials, enabled: mayRecord });
  const list = useQuery(uses);
  useEffect(() => {
    document.title = `${t('usesTitle')} – Đôn Đốc`;
  });
  return (
    <>
      <h1>{t('usesTitle')}</h1>
      {mayCompare && <Sections />}
      {mayRecord && (
        <>
          <p>{t('usesLead')}</p>
          <Loaded of={materials}>{(all) => <UseForm materials={all} />}</Loaded>
        </>
      )}
      <Loaded of={list}>
        {(all) =>
          all.length === 0 ? (
            <p className="quiet">{t('none')}</p>
          ) : (
            <ul className="plain uses">
              {all.map((use) => (
                <li key={use.id} className="card">
                  <strong>{use.material.title}</strong>
                  <p className="quiet">
                    {use.unit.name} · {day(use.usedOn)} · {t(use.channel)} · {use.place} · {number(use.times)}
                    {use.reach !== null && ` · ${t('reach')}: ${number(use.reach)}`}
                  </p>
                  {use.mayWithdraw && (
                    <button
                      type="button"
                      className="link"
                      onClick={() =>
                        takeBack(use).then(() => client.invalidateQueries({ queryKey: uses.queryKey }))
                      }
                    >
                      {t('takeBack')}
                    </button>
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </>
  );
}
