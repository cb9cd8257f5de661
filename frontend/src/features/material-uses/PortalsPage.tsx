import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { PortalMonth } from '@/shared/api/generated/types.gen';
import { number } from '@/shared/format';
import { useText } from '@/shared/i18n';
import { Loaded } from '@/shared/ui/Loaded';
import { useAct } from '@/shared/ui/useAct';
import { useTitle } from '@/shared/ui/useTitle';
import { portals, registerPortal } from './api';
import { Sections } from './Sections';
import { words } from './texts';
import './material-uses.css';

/** Which portals show our materials, and how often each month. */
export default function PortalsPage() {
  const t = useText(words);
  const list = useQuery(portals);
  useTitle(t('portalsTitle'));
  return (
    <>
      <h1>{t('portalsTitle')}</h1>
      <Sections />
      <p>{t('portalsLead')}</p>
      <Loaded of={list}>
        {(found) => (
          <>
            {found.items.map((portal) => (
              <article key={portal.id} className="card portal">
                <h2>{portal.name}</h2>
                <p className="quiet">
                  {portal.host} · <code>?cong={portal.key}</code> ·{' '}
                  <a href={`/cong-bo/cong/${portal.key}`}>{t('itsPage')}</a>
                </p>
                <Months of={portal.months} />
              </article>
            ))}
            <article className="card portal">
              <h2>{t('elsewhere')}</h2>
              <Months of={found.elsewhere} />
            </article>
            {found.mayRegister && <NewPortal />}
          </>
        )}
      </Loaded>
    </>
  );
}

function Months({ of }: { of: PortalMonth[] }) {
  const t = useText(words);
  if (of.length === 0) return <p className="quiet">{t('noNumbers')}</p>;
  return (
    <table className="count-table">
      <thead>
        <tr>
          {(['month', 'feeds', 'embeds', 'visits', 'downloads'] as const).map((name) => (
            <th key={name} scope="col">
              {t(name)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {of.map((month) => (
          <tr key={month.month}>
            <th scope="row">{month.month.split('-').reverse().join('/')}</th>
            <td>{number(month.feeds)}</td>
            <td>{number(month.embeds)}</td>
            <td>{number(month.visits)}</td>
            <td>{number(month.downloads)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function NewPortal() {
  const t = useText(words);
  const client = useQueryClient();
  const act = useAct();
  const add = (form: HTMLFormElement) =>
    act.run(async (idempotencyKey) => {
      const data = new FormData(form);
      const text = (name: string) => String(data.get(name) ?? '').trim();
      const portal = { key: text('key'), name: text('name'), host: text('host').toLowerCase() };
      await registerPortal(portal, idempotencyKey);
      form.reset();
      await client.invalidateQueries({ queryKey: portals.queryKey });
    });
  return (
    <form
      className="card use-form"
      onSubmit={(event) => {
        event.preventDefault();
        add(event.currentTarget);
      }}
    >
      <h2>{t('addPortal')}</h2>
      <label>
        {t('name')}
        <input name="name" required maxLength={200} />
      </label>
      <label>
        {t('host')}
        <input name="host" required maxLength={253} />
      </label>
      <label>
        {t('key')}
        <input name="key" required pattern="[a-z0-9][a-z0-9\-]{1,38}[a-z0-9]" />
      </label>
      <div className="actions">
        <button type="submit" className="button" disabled={act.busy}>
          {t('add')}
        </button>
      </div>
      {act.note}
    </form>
  );
}
