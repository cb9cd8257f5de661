import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { MaterialUse } from '@/shared/api/generated/types.gen';
import { day, number } from '@/shared/format';
import { useText } from '@/shared/i18n';
import { Loaded } from '@/shared/ui/Loaded';
import { useBlobAddress } from '@/shared/ui/useBlobAddress';
import { useTitle } from '@/shared/ui/useTitle';
import { photo, takeBack, uses } from './api';
import { Sections } from './Sections';
import { words } from './texts';
import { UseForm } from './UseForm';
import './material-uses.css';

/** "Chúng tôi đã dùng": recorded by units, read by who coordinates. */
export default function UsesPage(props: { mayRecord: boolean; mayCompare: boolean; material?: string }) {
  const { mayRecord, mayCompare, material } = props;
  const t = useText(words);
  const client = useQueryClient();
  const list = useQuery(uses);
  useTitle(t('usesTitle'));
  return (
    <>
      <h1>{t('usesTitle')}</h1>
      {mayCompare && <Sections />}
      {mayRecord && (
        <>
          <p>{t('usesLead')}</p>
          <UseForm start={material} />
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
                  <div>
                    <strong>{use.material.title}</strong>
                    <p className="quiet">
                      {use.unit.name} · {day(use.usedOn)} · {t(use.channel)} · {use.place} ·{' '}
                      {t('timesShort', number(use.times))}
                      {use.reach !== null && ` · ${t('reachShort', number(use.reach))}`}
                    </p>
                    {use.photo && <Photo of={use} />}
                  </div>
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

/** Fetched only when asked: the line may be weak. */
function Photo({ of: use }: { of: MaterialUse }) {
  const t = useText(words);
  const [wanted, setWanted] = useState(false);
  const address = useBlobAddress(useQuery({ ...photo(use), enabled: wanted }).data);
  return address ? (
    <img className="use-photo" src={address} alt={t('photoOf', use.place, day(use.usedOn))} />
  ) : (
    <button type="button" className="link" onClick={() => setWanted(true)}>
      {t('showPhoto')}
    </button>
  );
}
