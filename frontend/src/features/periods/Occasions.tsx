import type { SeriesOccurrence, Weekday } from '@/shared/api/generated/types.gen';
import { useText } from '@/shared/i18n';
import { WEEK } from './series';
import { words } from './texts';

/** Each report of the year by itself: its name, its day, the words of the letter. */
export function Occasions(props: { of: SeriesOccurrence[]; onChange: (next: SeriesOccurrence[]) => void }) {
  const { of, onChange } = props;
  const t = useText(words);
  const write = (kind: SeriesOccurrence['kind'], next: Partial<SeriesOccurrence>) =>
    onChange(of.map((o) => (o.kind === kind ? { ...o, ...next } : o)));
  return (
    <div className="table-wide">
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{t('periodLabel')}</th>
            <th scope="col">{t('dueWord')}</th>
            <th scope="col">{t('dueDay')}</th>
            <th scope="col">{t('monthColumn')}</th>
            <th scope="col">{t('wordsColumn')}</th>
            <th scope="col">
              <span className="visually-hidden">{t('takeOut')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {of.map((o) => (
            <tr key={o.kind}>
              <td>
                <input
                  aria-label={t('periodLabel')}
                  required
                  maxLength={150}
                  value={o.label}
                  onChange={(e) => write(o.kind, { label: e.target.value })}
                />
              </td>
              <td>
                <select
                  aria-label={`${o.label}: ${t('dueWord')}`}
                  value={o.boundary}
                  onChange={(e) =>
                    write(o.kind, { boundary: e.target.value as SeriesOccurrence['boundary'], words: null })
                  }
                >
                  <option value="BEFORE">{t('b_BEFORE')}</option>
                  <option value="BY">{t('b_BY')}</option>
                  <option value="ON">{t('b_ON')}</option>
                </select>
              </td>
              <td>
                {o.weekday ? (
                  <select
                    aria-label={`${o.label}: ${t('dueDay')}`}
                    value={o.weekday}
                    onChange={(e) => write(o.kind, { weekday: e.target.value as Weekday, words: null })}
                  >
                    {WEEK.map((weekday) => (
                      <option key={weekday} value={weekday}>
                        {t(`d_${weekday}`)}
                      </option>
                    ))}
                  </select>
                ) : (
                  <input
                    type="number"
                    aria-label={`${o.label}: ${t('dueDay')}`}
                    min={1}
                    max={31}
                    required
                    value={o.day || ''}
                    onChange={(e) => write(o.kind, { day: Number(e.target.value), words: null })}
                  />
                )}
              </td>
              <td>
                {!o.weekday && (
                  <input
                    type="number"
                    aria-label={`${o.label}: ${t('monthColumn')}`}
                    min={1}
                    max={12}
                    required
                    value={o.month || ''}
                    onChange={(e) => write(o.kind, { month: Number(e.target.value), words: null })}
                  />
                )}
              </td>
              <td>
                <input
                  aria-label={`${o.label}: ${t('wordsColumn')}`}
                  maxLength={500}
                  value={o.words ?? ''}
                  onChange={(e) => write(o.kind, { words: e.target.value || null })}
                />
              </td>
              <td>
                {of.length > 1 && (
                  <button
                    type="button"
                    className="button button-quiet"
                    aria-label={`${t('takeOut')} ${o.label}`}
                    onClick={() => onChange(of.filter((x) => x.kind !== o.kind))}
                  >
                    ✕
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
