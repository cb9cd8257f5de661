import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useText } from '@/shared/i18n';
import { PagedList } from '@/shared/ui/PagedList';
import { SearchField } from '@/shared/ui/SearchField';
import { useTitle } from '@/shared/ui/useTitle';
import { languages, publicWorks } from './api';
import { words } from './listTexts';
import { PublicCard } from './PublicCard';

/** What is public, for who is signed in; without signing in the public pages show the same. */
export default function MaterialsPage({ mayRecordUse }: { mayRecordUse: boolean }) {
  const t = useText(words);
  const { ngonngu: language, q } = useSearch({ from: '/tai-lieu' });
  const navigate = useNavigate({ from: '/tai-lieu' });
  const known = useQuery(languages);
  const works = useInfiniteQuery({ ...publicWorks({ language, q }), placeholderData: keepPreviousData });
  useTitle(t('materials'));
  const filter = (change: Record<string, string | undefined>) =>
    navigate({ search: (before) => ({ ...before, ...change }), replace: true });
  return (
    <>
      <h1>{t('materials')}</h1>
      <p>
        <a href="/cong-bo">{t('publicSite')}</a>
      </p>
      <div className="filters">
        <SearchField value={q} onChange={(typed) => filter({ q: typed })} />
        <label>
          {t('language')}
          <select value={language ?? ''} onChange={(e) => filter({ ngonngu: e.target.value || undefined })}>
            <option value="">{t('allLanguages')}</option>
            {(known.data ?? []).map((l) => (
              <option key={l.id} value={l.tag}>
                {l.name}
              </option>
            ))}
          </select>
        </label>
      </div>
      <PagedList of={works} nothing={t('noWorks')}>
        {(items) =>
          items.map((m) => <PublicCard key={m.id} of={m} language={language} mayRecordUse={mayRecordUse} />)
        }
      </PagedList>
    </>
  );
}
