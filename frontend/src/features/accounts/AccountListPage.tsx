import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { api, query } from '@/shared/api/client';
import type { AccountDetail, AccountPage } from '@/shared/api/generated/types.gen';
import { paged } from '@/shared/api/paged';
import { moment } from '@/shared/format';
import { useText } from '@/shared/i18n';
import { FoldedForm, type Typed } from '@/shared/ui/FoldedForm';
import { PagedList } from '@/shared/ui/PagedList';
import { SearchField } from '@/shared/ui/SearchField';
import { Tag } from '@/shared/ui/Tag';
import { useTitle } from '@/shared/ui/useTitle';
import { words } from './texts';

/** Who may sign in, found without marks. */
export default function AccountListPage() {
  const t = useText(words);
  const { q } = useSearch({ from: '/tai-khoan' });
  const navigate = useNavigate({ from: '/tai-khoan' });
  const found = useInfiniteQuery(
    paged(['accounts', q], (cursor) => api<AccountPage>(`/accounts${query({ q, cursor, limit: 50 })}`)),
  );
  useTitle(t('accounts'));
  return (
    <>
      <h1>{t('accounts')}</h1>
      <AddAccount />
      <div className="filters">
        <SearchField value={q} onChange={(typed) => navigate({ search: { q: typed }, replace: true })} />
      </div>
      <PagedList of={found} nothing={t('none')}>
        {(items) => (
          <ul className="rows">
            {items.map((a) => (
              <li key={a.id}>
                <span>
                  <Link to="/tai-khoan/$id" params={{ id: a.id }}>
                    {a.displayName}
                  </Link>{' '}
                  <span className="quiet">
                    {a.username} ·{' '}
                    {a.memberships
                      .filter((m) => m.inForce)
                      .map((m) => `${t(`r_${m.role}`)}, ${m.unit.name}`)
                      .join('; ') || t('noRole')}
                  </span>
                </span>
                <span className="quiet">
                  {!a.active && <Tag tone="bad">{t('closed')}</Tag>}{' '}
                  {a.mustChangePassword && <Tag tone="wait">{t('firstPassword')}</Tag>}{' '}
                  {a.lastSignInAt ? t('lastSignIn', moment(a.lastSignInAt)) : t('never')}
                </span>
              </li>
            ))}
          </ul>
        )}
      </PagedList>
    </>
  );
}

function AddAccount() {
  const t = useText(words);
  const client = useQueryClient();
  const navigate = useNavigate();
  const add = async (typed: Typed, key: string) => {
    const made = await api<AccountDetail>('/accounts', {
      method: 'POST',
      key,
      body: { username: typed('username'), displayName: typed('displayName') },
    });
    await client.invalidateQueries();
    await navigate({ to: '/tai-khoan/$id', params: { id: made.id } });
  };
  return (
    <FoldedForm label={t('addAccount')} onSubmit={add}>
      <div className="field field-line">
        <label>
          {t('username')} <input name="username" required maxLength={60} autoCapitalize="none" />
        </label>
        <label>
          {t('displayName')} <input name="displayName" required maxLength={200} />
        </label>
      </div>
    </FoldedForm>
  );
}
