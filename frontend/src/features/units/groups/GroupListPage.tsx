import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useText } from '@/shared/i18n';
import { FoldedForm, type Typed } from '@/shared/ui/FoldedForm';
import { Loaded } from '@/shared/ui/Loaded';
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
  const add = async (typed: Typed, key: string) => {
    const group = await addGroup(
      { code: typed('code'), name: typed('name'), aliases: lines(typed('aliases')) },
      key,
    );
    await client.invalidateQueries({ queryKey: ['unit-groups'] });
    await navigate({ to: '/nhom-don-vi/$id', params: { id: group.id } });
  };
  return (
    <FoldedForm label={t('addGroup')} onSubmit={add}>
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
    </FoldedForm>
  );
}
