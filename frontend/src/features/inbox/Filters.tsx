import type { InboxItem } from '@/shared/api/generated/types.gen';
import { useText } from '@/shared/i18n';
import { words } from './texts';

interface Search {
  vanban?: string | undefined;
  loai?: string | undefined;
  moi?: boolean | undefined;
}

/** Only what there is can be chosen. */
export function Filters(props: { items: InboxItem[]; search: Search; onChange: (change: Search) => void }) {
  const t = useText(words);
  const { items, search, onChange } = props;
  const directives = new Map(
    items.flatMap((i) => (i.directive ? [[i.directive.id, i.directive.number ?? '–']] : [])),
  );
  const kinds = [...new Set(items.map((item) => item.kind))];
  return (
    <div className="filters no-print">
      <label>
        {t('directive')}
        <select
          value={search.vanban ?? ''}
          onChange={(e) => onChange({ vanban: e.target.value || undefined })}
        >
          <option value="">{t('everyDirective')}</option>
          {[...directives].map(([id, number]) => (
            <option key={id} value={id}>
              {number}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('kind')}
        <select value={search.loai ?? ''} onChange={(e) => onChange({ loai: e.target.value || undefined })}>
          <option value="">{t('everyKind')}</option>
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(kind)}
            </option>
          ))}
        </select>
      </label>
      <label className="inbox-check">
        <input
          type="checkbox"
          checked={search.moi ?? false}
          onChange={(e) => onChange({ moi: e.target.checked || undefined })}
        />
        {t('unreadOnly')}
      </label>
    </div>
  );
}
