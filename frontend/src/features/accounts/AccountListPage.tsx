import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { api, query } from '@/shared/api/client';
import type { AccountDetail, AccountPage } from '@/shared/api/generated/types.gen';
import { explained } from '@/shared/api/problem';
import { moment } from '@/shared/format';
import { useText } from '@/shared/i18n';
import { Tag } from '@/shared/ui/Tag';
import { words } from './texts';

/** Who may sign in, found without marks. */
export default function AccountListPage() {
  const t = useText(words);
  const { q = '' } = useSearch({ from: '/tai-khoan' });
  const navigate = useNavigate({ from: '/tai-khoan' });
  const found = useInfiniteQuery({
    queryKey: ['accounts', q],
    queryFn: ({ pageParam }) =>
      api<AccountPage>(`/accounts${query({ q: q.trim(), cursor: pageParam, limit: 50 })}`),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
  useEffect(() => {
    document.title = `${t('accounts')} – Đôn Đốc`;
  });
  const items = found.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <h1>{t('accounts')}</h1>
      <AddAccount />
      <div className="filters">
        <label>
          {t('search')}
          <input
            type="search"
            defaultValue={q}
            onChange={(event) => navigate({ search: { q: event.target.value || undefined }, replace: true })}
          />
        </label>
      </div>
      {found.isError && (
        <p className="notice notice-bad" role="alert">
          {explained(found.error, t('failed'))}
        </p>
      )}
      {found.isSuccess && items.length === 0 && <p className="notice">{t('none')}</p>}
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
      {found.hasNextPage && (
        <button type="button" className="button" onClick={() => found.fetchNextPage()}>
          {t('more')}
        </button>
      )}
    </>
  );
}

function AddAccount() {
  const t = useText(words);
  const client = useQueryClient();
  const navigate = useNavigate();
  const [failure, setFailure] = useState('');
  const add = async (form: HTMLFormElement) => {
    const data = new FormData(form);
    setFailure('');
    try {
      const made = await api<AccountDetail>('/accounts', {
        method: 'POST',
        key: crypto.randomUUID(),
        body: { username: data.get('username'), displayName: data.get('displayName') },
      });
      await client.invalidateQueries();
      await navigate({ to: '/tai-khoan/$id', params: { id: made.id } });
    } catch (error) {
      setFailure(explained(error, t('failed')));
    }
  };
  return (
    <details>
      <summary className="button">{t('addAccount')}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          add(event.currentTarget);
        }}
      >
        <div className="field field-line">
          <label>
            {t('username')} <input name="username" required maxLength={60} autoCapitalize="none" />
          </label>
          <label>
            {t('displayName')} <input name="displayName" required maxLength={200} />
          </label>
        </div>
        {failure && (
          <p className="notice notice-bad" role="alert">
            {failure}
          </p>
        )}
        <button type="submit" className="button button-main">
          {t('addAccount')}
        </button>
      </form>
    </details>
  );
}
