import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { all } from '@/shared/api/client';
import type { Material } from '@/shared/api/generated/types.gen';
import { day } from '@/shared/format';
import { useText } from '@/shared/i18n';
import { Loaded } from '@/shared/ui/Loaded';
import { Tag } from '@/shared/ui/Tag';
import { words } from './texts';

/** Open to everybody, without signing in. */
export default function MaterialsPage() {
  const t = useText(words);
  const { ngonngu: language } = useSearch({ from: '/tai-lieu' });
  const navigate = useNavigate({ from: '/tai-lieu' });
  const materials = useQuery({
    queryKey: ['materials'],
    queryFn: () => all<Material>('/propaganda-materials'),
  });
  return (
    <>
      <h1>{t('materials')}</h1>
      <Loaded of={materials}>
        {(list) => {
          const languages = new Map(
            list.flatMap((m) => m.variants.map((v) => [v.form.language, v.form.languageName])),
          );
          const chosen = list.filter(
            (m) =>
              m.variants.length > 0 && (!language || m.variants.some((v) => v.form.language === language)),
          );
          return (
            <>
              <div className="filters">
                <label>
                  {t('language')}
                  <select
                    value={language ?? ''}
                    onChange={(event) =>
                      navigate({ search: { ngonngu: event.target.value || undefined }, replace: true })
                    }
                  >
                    <option value="">{t('allStates')}</option>
                    {[...languages].map(([tag, name]) => (
                      <option key={tag} value={tag}>
                        {name}
                      </option>
                    ))}
                  </select>
                </label>
              </div>
              {chosen.map((m) => (
                <article key={m.id} className="material">
                  <h2>{m.title}</h2>
                  <p className="quiet">
                    {m.topics.map((topic) => topic.name).join(', ')} · {m.unit.name} · {m.licence}
                    {m.validUntil && ` · ${t('validUntil', day(m.validUntil))}`}
                  </p>
                  {m.coming.map((form) => (
                    <p key={form.id} className="quiet">
                      {t('coming', form.languageName.replace(/^Tiếng/, 'tiếng'))}
                    </p>
                  ))}
                  {m.variants
                    .filter((v) => !language || v.form.language === language)
                    .map((v) => (
                      <details key={v.form.id}>
                        <summary>
                          {v.form.languageName} <Tag>{v.form.format}</Tag>
                        </summary>
                        <h3 lang={v.form.lang}>{v.content.title}</h3>
                        <p className="prose" lang={v.form.lang}>
                          {v.content.text}
                        </p>
                      </details>
                    ))}
                </article>
              ))}
            </>
          );
        }}
      </Loaded>
    </>
  );
}
