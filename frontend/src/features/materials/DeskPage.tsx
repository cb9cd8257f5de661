import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { Material, MaterialKind, MaterialState } from '@/shared/api/generated/types.gen';
import { useText } from '@/shared/i18n';
import { PagedList } from '@/shared/ui/PagedList';
import { SearchField } from '@/shared/ui/SearchField';
import { useTitle } from '@/shared/ui/useTitle';
import { myWorks, waitingReviews } from './api';
import { EndingSoon } from './EndingSoon';
import { KINDS, STATES } from './lists';
import { words } from './listTexts';
import { StateTag, UrgencyTag } from './parts';

/** Where editors find their works and reviewers what waits for them. */
export default function DeskPage({ mayCreate, mayReview }: { mayCreate: boolean; mayReview: boolean }) {
  const t = useText(words);
  const { loai: kind, trangthai: state, q } = useSearch({ from: '/tai-lieu' });
  const navigate = useNavigate({ from: '/tai-lieu' });
  const works = useInfiniteQuery({ ...myWorks({ kind, state, q }), placeholderData: keepPreviousData });
  useTitle(t('materials'));
  const filter = (change: Record<string, string | undefined>) =>
    navigate({ search: (before) => ({ ...before, ...change }), replace: true });
  return (
    <>
      <h1>{t('materials')}</h1>
      <p>
        {mayCreate && (
          <Link to="/tai-lieu/$id" params={{ id: 'moi' }} className="button button-main">
            {t('newWork')}
          </Link>
        )}{' '}
        {mayReview && <ToReview />}{' '}
        <Link to="/tai-lieu" search={{ congkhai: true }}>
          {t('publicList')}
        </Link>{' '}
        <Link to="/chu-de">{t('topicsTitle')}</Link>
      </p>
      <EndingSoon />
      <div className="filters">
        <SearchField value={q} onChange={(typed) => filter({ q: typed })} />
        <label>
          {t('kind')}
          <select value={kind ?? ''} onChange={(e) => filter({ loai: e.target.value || undefined })}>
            <option value="">{t('allKinds')}</option>
            {KINDS.map((k: MaterialKind) => (
              <option key={k} value={k}>
                {t(`k_${k}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('status')}
          <select value={state ?? ''} onChange={(e) => filter({ trangthai: e.target.value || undefined })}>
            <option value="">{t('allStates')}</option>
            {STATES.map((s: MaterialState) => (
              <option key={s} value={s}>
                {t(`s_${s}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <PagedList of={works} nothing={t('noWorks')}>
        {(items) => (
          <ul className="rows">
            {items.map((m) => (
              <Row key={m.id} of={m} />
            ))}
          </ul>
        )}
      </PagedList>
    </>
  );
}

function Row({ of: m }: { of: Material }) {
  const t = useText(words);
  return (
    <li>
      <div>
        <Link to="/tai-lieu/$id" params={{ id: m.id }}>
          <strong>{m.title}</strong>
        </Link>{' '}
        <UrgencyTag urgency={m.urgency} />
        <p className="quiet">
          {t(`k_${m.kind}`)} · {m.unit.name} · {m.topics.map((topic) => topic.name).join(', ')}
        </p>
        {m.editing?.variants.map((v) => (
          <p key={v.form.id} className="stand">
            <StateTag state={v.state} />{' '}
            <Link to="/tai-lieu/ban/$id" params={{ id: v.form.id }}>
              {v.form.languageName} · {t(`f_${v.form.format}`)}
            </Link>
            {v.workingTitle && <span className="quiet"> – {v.workingTitle}</span>}
          </p>
        ))}
      </div>
    </li>
  );
}

function ToReview() {
  const t = useText(words);
  const waiting = useQuery(waitingReviews).data;
  return (
    <Link to="/duyet-tai-lieu" className={waiting?.items.length ? 'button button-main' : undefined}>
      {t('reviewDesk')}
      {waiting && waiting.items.length > 0 && ` (${waiting.items.length}${waiting.next ? '+' : ''})`}
    </Link>
  );
}
