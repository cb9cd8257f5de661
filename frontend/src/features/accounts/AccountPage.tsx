import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '@/shared/api/client';
import type { AccountDetail, Session } from '@/shared/api/generated/types.gen';
import { seeAs } from '@/shared/api/session';
import { day, moment, today } from '@/shared/format';
import { useText } from '@/shared/i18n';
import { Loaded } from '@/shared/ui/Loaded';
import { ReasonAction } from '@/shared/ui/ReasonAction';
import { Tag } from '@/shared/ui/Tag';
import { useAct } from '@/shared/ui/useAct';
import { useTitle } from '@/shared/ui/useTitle';
import { GiveRole } from './GiveRole';
import { words } from './texts';

export default function AccountPage() {
  const { id } = useParams({ from: '/tai-khoan/$id' });
  const account = useQuery({
    queryKey: ['account', id],
    queryFn: () => api<AccountDetail>(`/accounts/${id}`),
    staleTime: 60_000,
    refetchOnWindowFocus: false, // each look is recorded
  });
  return <Loaded of={account}>{(data) => <Account account={data} />}</Loaded>;
}

function Account({ account }: { account: AccountDetail }) {
  const t = useText(words);
  const client = useQueryClient();
  const navigate = useNavigate();
  const [said, setSaid] = useState('');
  const act = useAct();
  useTitle(account.displayName);
  const attempt = (work: (key: string) => Promise<AccountDetail | string>) => {
    setSaid('');
    return act.run(async (key) => {
      const answer = await work(key);
      setSaid(typeof answer === 'string' ? answer : t('saved'));
      if (typeof answer !== 'string') client.setQueryData(['account', account.id], answer);
      await client.invalidateQueries({ queryKey: ['accounts'] });
    });
  };
  /** Nothing that the administrator had read is shown as what the other person sees. */
  const see = (session: Session) => {
    seeAs(session);
    client.clear();
    navigate({ to: '/' });
  };
  const post = (path: string, body?: unknown) =>
    attempt((key) => api<AccountDetail>(path, { method: 'POST', body, key }));
  const keep = (form: HTMLFormElement) => {
    const data = new FormData(form);
    const text = (name: string) => String(data.get(name) ?? '').trim() || null;
    return attempt(() =>
      api<AccountDetail>(`/accounts/${account.id}`, {
        method: 'PUT',
        ifMatch: account.version,
        body: { displayName: text('displayName'), email: text('email'), phone: text('phone') },
      }),
    );
  };
  const reset = () =>
    attempt(async () => {
      const given = await api<{ password: string; until: string }>(`/accounts/${account.id}/reset-password`, {
        method: 'POST',
      });
      return t('resetShown', given.password, moment(given.until));
    });
  return (
    <>
      <h1>
        {account.displayName} {!account.active && <Tag tone="bad">{t('closed')}</Tag>}
      </h1>
      <p className="quiet">
        {account.username} ·{' '}
        {account.lastSignInAt ? t('lastSignIn', moment(account.lastSignInAt)) : t('never')}
      </p>
      {act.note}
      {said && (
        <p className="notice" role="status">
          {said}
        </p>
      )}
      <h2>{t('roles')}</h2>
      <ul className="rows">
        {account.memberships.map((m) => (
          <li key={m.id}>
            <span>
              {t(`r_${m.role}`)}, {m.unit.name} {m.substituteFor && <Tag tone="wait">{t('substitute')}</Tag>}
            </span>
            <span className="quiet">
              {day(m.validFrom)} – {m.validTo ? day(m.validTo) : t('open')}{' '}
              {m.inForce && m.validTo !== today() && (
                <button
                  type="button"
                  className="button button-quiet button-small"
                  aria-label={`${t('endRole')}: ${t(`r_${m.role}`)}, ${m.unit.name}`}
                  onClick={() => post(`/memberships/${m.id}/end`, { lastDay: today() })}
                >
                  {t('endRole')}
                </button>
              )}
            </span>
          </li>
        ))}
      </ul>
      <GiveRole account={account.id} onGive={(body) => post('/memberships', body)} />
      <h2>{t('contact')}</h2>
      <p className="quiet">{t('contactHint')}</p>
      <form
        key={account.version}
        onSubmit={(event) => {
          event.preventDefault();
          keep(event.currentTarget);
        }}
      >
        <div className="field field-line">
          <label>
            {t('displayName')}{' '}
            <input name="displayName" required maxLength={200} defaultValue={account.displayName} />
          </label>
          <label>
            {t('email')}{' '}
            <input name="email" type="email" maxLength={200} defaultValue={account.email ?? ''} />
          </label>
          <label>
            {t('phone')} <input name="phone" type="tel" maxLength={20} defaultValue={account.phone ?? ''} />
          </label>
        </div>
        <button type="submit" className="button">
          {t('save')}
        </button>
      </form>
      {account.ssoLinkedAt && (
        <p>
          {t('ssoLinked', moment(account.ssoLinkedAt))}{' '}
          <button
            type="button"
            className="button button-small"
            onClick={() => post(`/accounts/${account.id}/unlink-sso`)}
          >
            {t('unlinkSso')}
          </button>
        </p>
      )}
      <p className="actions">
        <button type="button" className="button" onClick={reset}>
          {t('reset')}
        </button>
        <button
          type="button"
          className={account.active ? 'button button-bad' : 'button'}
          onClick={() => post(`/accounts/${account.id}/${account.active ? 'disable' : 'enable'}`)}
        >
          {account.active ? t('disable') : t('enable')}
        </button>
      </p>
      <ReasonAction
        label={t('seeAs')}
        run={(reason) => api<Session>(`/accounts/${account.id}/see-as`, { method: 'POST', body: { reason } })}
        onDone={see}
      />
    </>
  );
}
