import { useQuery } from '@tanstack/react-query';
import { useText } from '@/shared/i18n';
import { Loaded } from '@/shared/ui/Loaded';
import { units } from './api';

export function UnitsHome() {
  const t = useText();
  const all = useQuery(units);
  return (
    <>
      <h1>{t('units')}</h1>
      <Loaded of={all}>
        {(list) => (
          <ul className="rows">
            {list.map((u) => (
              <li key={u.id}>
                <span>{u.name}</span>
                <span className="quiet">
                  {u.code} · {u.parent?.name}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </>
  );
}
