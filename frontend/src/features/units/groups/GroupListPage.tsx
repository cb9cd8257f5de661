import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { explained } from '@/shared/api/problem';
import { useText } from '@/shared/i18n';
import { Loaded } from '@/shared/ui/Loaded';
import { Refusal } from '@/shared/ui/Refusal';
import { useTitle } from '@/shared/ui/useTitle';
import { addGroup, groups, lines } from './api';
import { groupWords } from './texts';

/** Groups that letters address together. */
export default function GroupListPage() {
  const t = useText(groupWords);
  const found = useQuery(groups);
  useTitle(t('groups'));
  return (
    <>
      <h1>{t('groups')}</h1>
      <p className="quiet">{t('groupsHint')}</p>
      <Loaded of={found}>
        {(data) => (
          <>
            {data.mayChange && <AddGroup />}
            {data.items.length === 0 && <p className="notice">{t('noGroups')}</p>}
            <ul className="rows">
              {data.items.map((g) => (
                <li key={g.id}>
                  <span>
                    <Link to="/nhom-don-vi/$id" params={{ id: g.id }}>
                      {g.name}
                    </Link>{' '}
                    <span className="quiet">{g.code}</span>
                  </span>
                  <span className="quiet">{t('memberCount', g.members)}</span>
                </li>
              ))}
            </ul>
          </>
        )}
      </Loaded>
    </>
  );
}

function AddGroup() {
  const t = useText(groupWords);
  const client = useQueryClient();
  const navigate = useNavigate();
  const [failure, setFailure] = useState('');
  const add = async (form: HTMLFormElement) => {
    const data = new FormData(form);
    const text = (name: string) => String(data.get(name) ?? '').trim();
    setFailure('');
    try {
      const group = await addGroup({
        code: text('code'),
        name: text('name'),
        aliases: lines(text('aliases')),
      });
      await client.invalidateQueries({ queryKey: ['unit-groups'] });
      await navigate({ to: '/nhom-don-vi/$id', params: { id: group.id } });
    } catch (error) {
      setFailure(explained(error, t('failed')));
    }
  };
  return (
    <details>
      <summary className="button">{t('addGroup')}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          add(event.currentTarget);
        }}
      >
        <div className="field">
          <label htmlFor="group-name">{t('groupName')}</label>
          <input id="group-name" name="name" required maxLength={200} />
        </div>
        <div className="field">
          <label htmlFor="group-code">{t('groupCode')}</label>
          <input id="group-code" name="code" required maxLength={40} />
        </div>
        <div className="field">
          <label htmlFor="group-aliases">{t('otherNames')}</label>
          <textarea id="group-aliases" name="aliases" rows={3} />
        </div>
        <Refusal>{failure}</Refusal>
        <button type="submit" className="button button-main">
          {t('addGroup')}
        </button>
      </form>
    </details>
  );
}
