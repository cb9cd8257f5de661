import { useQueryClient } from '@tanstack/react-query';
import { api } from '@/shared/api/client';
import type { Directive } from '@/shared/api/generated/types.gen';
import { useText } from '@/shared/i18n';
import { ReasonAction } from '@/shared/ui/ReasonAction';
import { words } from './texts';

/** For words that should never have come in. */
export function Shred({ of: d }: { of: Directive }) {
  const t = useText(words);
  const client = useQueryClient();
  if (!d.allowedActions.some((a) => a.action === 'shred' && a.allowed)) return null;
  return (
    <details className="no-print">
      <summary>{t('shouldNotBeHere')}</summary>
      <p className="quiet">{t('shredHint')}</p>
      <ReasonAction
        label={t('shred')}
        run={(sentence, key) =>
          api<Directive>(`/directives/${d.id}/shred`, { method: 'POST', key, body: { sentence } })
        }
        onDone={(now) => client.setQueryData(['directive', d.id], now)}
      />
    </details>
  );
}
