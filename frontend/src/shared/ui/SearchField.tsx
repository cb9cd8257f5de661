import { useRef } from 'react';
import { useText } from '@/shared/i18n';

const REST_MS = 300;

/** Words to find, told once the fingers have rested: not a request for each letter. */
export function SearchField(props: { value: string | undefined; onChange: (q: string | undefined) => void }) {
  const t = useText();
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined);
  return (
    <label>
      {t('search')}
      <input
        type="search"
        maxLength={100}
        defaultValue={props.value}
        onChange={(event) => {
          const typed = event.target.value.trim();
          clearTimeout(resting.current);
          resting.current = setTimeout(() => props.onChange(typed || undefined), REST_MS);
        }}
      />
    </label>
  );
}
