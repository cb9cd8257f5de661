import type { MaterialContent } from '@/shared/api/generated/types.gen';
import { useText } from '@/shared/i18n';
import { words } from './texts';

/** A text to read, not to write. */
export function Said({ title, content, lang }: { title: string; content: MaterialContent; lang: string }) {
  return (
    <section>
      <h2>{title}</h2>
      <SaidText content={content} lang={lang} />
    </section>
  );
}

export function SaidText({ content, lang }: { content: MaterialContent; lang: string }) {
  const t = useText(words);
  return (
    <div lang={lang}>
      <h3>{content.title}</h3>
      {content.warning &&
        (['trick', 'signs', 'actions'] as const).map((part) => (
          <p key={part} className="prose">
            <strong>{t(part)}:</strong> {content.warning?.[part]}
          </p>
        ))}
      {content.text && <p className="prose">{content.text}</p>}
      {content.transcript && (
        <p className="prose">
          <strong>{t('transcript')}:</strong> {content.transcript}
        </p>
      )}
    </div>
  );
}
