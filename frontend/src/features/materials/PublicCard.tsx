import { Link } from '@tanstack/react-router';
import type { Material } from '@/shared/api/generated/types.gen';
import { day } from '@/shared/format';
import { useText } from '@/shared/i18n';
import { Tag } from '@/shared/ui/Tag';
import { words } from './listTexts';
import { UrgencyTag } from './parts';
import { SaidText } from './Said';

/** What the public sees of a work, for who does not work on it. */
export function PublicCard(props: {
  of: Material;
  language?: string | undefined;
  /** Every language unfolded. */
  open?: boolean;
  mayRecordUse?: boolean;
}) {
  const { of: m, language, open, mayRecordUse } = props;
  const t = useText(words);
  if (m.variants.length === 0) return null;
  return (
    <article className="material">
      <h2>
        <a href={`/cong-bo/tai-lieu/${m.shortCode}`}>{m.title}</a> <UrgencyTag urgency={m.urgency} />
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
          <details key={v.form.id} open={open}>
            <summary>
              {v.form.languageName} <Tag>{t(`f_${v.form.format}`)}</Tag>
            </summary>
            <SaidText content={v.content} lang={v.form.lang} />
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
