import { useQuery } from '@tanstack/react-query';
import { api } from '@/shared/api/client';
import type { FigureSuggestions, SubmissionContent } from '@/shared/api/generated/types.gen';
import { number } from '@/shared/format';
import { useText } from '@/shared/i18n';
import { words } from './texts';

interface Props {
  submission: string;
  values: SubmissionContent['values'];
  onTake: (code: string, value: number) => void;
}

/** Figures counted elsewhere, each with its source; nothing is written before a tap. */
export function Suggestions({ submission, values, onTake }: Props) {
  const t = useText(words);
  const found = useQuery({
    queryKey: ['suggestions', submission],
    queryFn: () => api<FigureSuggestions>(`/submissions/${submission}/suggestions`),
    retry: false,
  });
  const open = (found.data?.items ?? []).filter((item) => values[item.code] !== item.value);
  if (open.length === 0) return null;
  return (
    <section className="notice" aria-label={t('suggestions')}>
      <h2>{t('suggestions')}</h2>
      <ul className="plain">
        {open.map((item) => (
          <li key={item.code}>
            <strong>
              {item.code}: {number(item.value)}
            </strong>{' '}
            <span className="quiet">({item.source})</span>{' '}
            <button type="button" className="link" onClick={() => onTake(item.code, item.value)}>
              {t('takeFigure', item.code)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
