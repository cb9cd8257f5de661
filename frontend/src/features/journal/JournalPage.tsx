import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { api, query } from '@/shared/api/client';
import type { JournalCheck, JournalEntry, JournalEntryPage } from '@/shared/api/generated/types.gen';
import { paged } from '@/shared/api/paged';
import { explained } from '@/shared/api/problem';
import { moment } from '@/shared/format';
import { useText } from '@/shared/i18n';
import { PagedList } from '@/shared/ui/PagedList';
import { useTitle } from '@/shared/ui/useTitle';
import { words } from './texts';

const RESOURCES = [
  'submission',
  'assignment',
  'directive',
  'report-period',
  'account',
  'membership',
  'unit',
  'succession',
  'report-series',
  'report-template',
  'material',
  'implementing-document',
] as const;

/** What happened to the unit's things; an administrator can also verify the chain. */
export default function JournalPage() {
  const t = useText(words);
  const filters = useSearch({ from: '/nhat-ky' });
  const navigate = useNavigate({ from: '/nhat-ky' });
  const found = useInfiniteQuery({
    ...paged(['journal', filters], (cursor) =>
      api<JournalEntryPage>(
        `/journal-entries${query({ action: filters.viec, from: filters.tu, to: filters.den, cursor })}`,
      ),
    ),
    // A line is sealed a moment after it happened: who waits for one sees it come
    refetchInterval: 5_000,
  });
  useTitle(t('journal'));
  const set = (name: 'viec' | 'tu' | 'den', value: string) =>
    navigate({ search: (s) => ({ ...s, [name]: value || undefined }), replace: true });
  return (
    <>
      <h1>{t('journal')}</h1>
      <p className="quiet">{t('journalHint')}</p>
      <div className="filters">
        <label>
          {t('what')}
          <select value={filters.viec ?? ''} onChange={(event) => set('viec', event.target.value)}>
            <option value="">{t('allActions')}</option>
            {RESOURCES.map((r) => (
              <option key={r} value={r}>
                {t(`a_${r}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('from')}
          <input type="date" value={filters.tu ?? ''} onChange={(event) => set('tu', event.target.value)} />
        </label>
        <label>
          {t('to')}
          <input type="date" value={filters.den ?? ''} onChange={(event) => set('den', event.target.value)} />
        </label>
      </div>
      <PagedList of={found} nothing={t('nothing')}>
        {(items) => (
          <ul className="rows">
            {items.map((entry) => (
              <li key={entry.sequence}>
                <span>
                  <Did of={entry} />{' '}
                  <span className="quiet">
                    {entry.fields.length > 0 && `${entry.fields.slice(0, 6).join(', ')} · `}
                    {entry.account?.displayName ?? t('system')}
                    {entry.unit && ` · ${entry.unit.name}`}
                  </span>
                </span>
                <span className="quiet">
                  {moment(entry.at)} · {t('sequence')} {entry.sequence}
                  {entry.address && ` · ${t('address', entry.address)}`}
                </span>
              </li>
            ))}
          </ul>
        )}
      </PagedList>
      <Verify />
    </>
  );
}

const PAGES: Record<string, string> = {
  submission: '/bao-cao',
  assignment: '/nhiem-vu',
  'assignment-piece': '/phan-viec',
  directive: '/van-ban',
  unit: '/don-vi',
  'unit-group': '/nhom-don-vi',
  material: '/tai-lieu',
};

/** What was done, leading to what it was done to where that has a page. */
function Did({ of: { action, subject } }: { of: JournalEntry }) {
  const t = useText(words);
  const page = PAGES[action.slice(0, action.indexOf('.'))];
  const said = <strong>{t(`v_${action}`)}</strong>;
  const to: string = `${page}/${subject}`;
  return page ? <Link to={to}>{said}</Link> : said;
}

/** Offered to everybody who asks for it; the service knows who may. */
function Verify() {
  const t = useText(words);
  const [answer, setAnswer] = useState<{ text: string; bad: boolean } | null>(null);
  const verify = async () => {
    try {
      let after = 0;
      let checked = 0;
      for (;;) {
        const found = await api<JournalCheck>('/journal/verify', { method: 'POST', body: { after } });
        checked += found.checked;
        if (found.fault) {
          setAnswer({ text: t('changed', found.fault.kind, found.fault.sequence), bad: true });
          return;
        }
        after = found.last?.sequence ?? 0;
        if (found.complete) {
          setAnswer({
            text: t('whole', checked, found.waiting, after, found.last?.hash ?? ''),
            bad: false,
          });
          return;
        }
      }
    } catch (error) {
      setAnswer({ text: explained(error, t('failed')), bad: true });
    }
  };
  return (
    <details className="no-print">
      <summary className="button button-quiet">{t('verify')}</summary>
      <p>
        <button type="button" className="button" onClick={verify}>
          {t('verify')}
        </button>
      </p>
      {answer && (
        <p className={answer.bad ? 'notice notice-bad' : 'notice'} role="status">
          {answer.text}
        </p>
      )}
    </details>
  );
}
