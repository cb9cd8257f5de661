import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { Material } from '@/shared/api/generated/types.gen';
import { day } from '@/shared/format';
import { useText } from '@/shared/i18n';
import { PagedList } from '@/shared/ui/PagedList';
import { SearchField } from '@/shared/ui/SearchField';
import { Tag } from '@/shared/ui/Tag';
import { useTitle } from '@/shared/ui/useTitle';
import { languages, publicWorks } from './api';
import { words } from './texts';

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
          items.map((m) => <Work key={m.id} of={m} language={language} mayRecordUse={mayRecordUse} />)
        }
      </PagedList>
    </>
  );
}

function Work(props: { of: Material; language: string | undefined; mayRecordUse: boolean }) {
  const { of: m, language, mayRecordUse } = props;
  const t = useText(words);
  if (m.variants.length === 0) return null;
  return (
    <article className="material">
      <h2>
        <a href={`/cong-bo/tai-lieu/${m.shortCode}`}>{m.title}</a>
      </h2>
      <p className="quiet">
        {[m.topics.map((topic) => topic.name).join(', '), m.unit.name, m.licence].filter(Boolean).join(' · ')}
        {m.validUntil && ` · ${t('validUntil', day(m.validUntil))}`}
      </p>
      {[...new Set(m.coming.map((form) => form.languageName))].map((name) => (
        <p key={name} className="quiet">
          {t('coming', name.replace(/^Tiếng/, 'tiếng'))}
        </p>
      ))}
      {m.variants
        .filter((v) => !language || v.form.language === language)
        .map((v) => (
          <details key={v.form.id}>
            <summary>
              {v.form.languageName} <Tag>{t(`f_${v.form.format}`)}</Tag>
            </summary>
            <h3 lang={v.form.lang}>{v.content.title}</h3>
            <p className="prose" lang={v.form.lang}>
              {v.content.text ?? v.content.transcript}
            </p>
          </details>
        ))}
      {mayRecordUse && (
        <p>
          <Link to="/da-dung" search={{ tailieu: m.id }}>
            {t('weUsedThis')}
          </Link>
        </p>
      )}
    </article>
  );
}
