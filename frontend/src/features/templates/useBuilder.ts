import { useEffect, useState } from 'react';
import type { ReportTemplate, TemplateFormInput } from '@/shared/api/generated/types.gen';
import { lastAccount } from '@/shared/offline/store';
import { emptyForm } from './builder';

interface Kept {
  code: string;
  form: TemplateFormInput;
}

const formOf = ({ name, groups, fields, narrative, rules }: ReportTemplate): TemplateFormInput => ({
  name,
  groups,
  fields,
  narrative,
  rules,
});

function kept(place: string): Kept | null {
  try {
    return JSON.parse(localStorage.getItem(place) ?? 'null');
  } catch {
    return null;
  }
}

/** The template being written, kept in the browser with every change, apart for each that is revised or copied. */
export function useBuilder(from: ReportTemplate | undefined, revised: boolean) {
  const place = `dondoc-template-${lastAccount.get() ?? ''}-${from?.id ?? 'new'}-${revised ? 'next' : 'copy'}`;
  const start = (): Kept => ({ code: '', form: from ? formOf(from) : emptyForm() });
  const [draft, setDraft] = useState<Kept>(() => kept(place) ?? start());
  const [touched, setTouched] = useState(() => kept(place) !== null);
  useEffect(() => {
    if (touched) localStorage.setItem(place, JSON.stringify(draft));
  }, [place, draft, touched]);
  return {
    ...draft,
    touched,
    base: from ? formOf(from) : undefined,
    change: (form: TemplateFormInput) => {
      setTouched(true);
      setDraft((now) => ({ ...now, form }));
    },
    setCode: (code: string) => {
      setTouched(true);
      setDraft((now) => ({ ...now, code }));
    },
    discard: () => {
      setTouched(false);
      localStorage.removeItem(place);
      setDraft(start());
    },
  };
}
