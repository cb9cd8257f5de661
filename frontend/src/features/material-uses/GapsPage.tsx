import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { download } from '@/shared/api/client';
import type { MaterialGaps } from '@/shared/api/generated/types.gen';
import { number } from '@/shared/format';
import { useText } from '@/shared/i18n';
import { Loaded } from '@/shared/ui/Loaded';
import { useTitle } from '@/shared/ui/useTitle';
import { gaps } from './api';
import { Sections } from './Sections';
import { words } from './texts';
import './material-uses.css';

/** What is missing, topic by language, and which unit has used what. */
export default function GapsPage() {
  const t = useText(words);
  const report = useQuery(gaps);
  useTitle(t('gapsTitle'));
  return (
    <>
      <div className="page-line">
        <h1>{t('gapsTitle')}</h1>
        <button
          type="button"
          className="button button-quiet"
          onClick={() => download('/material-gaps', 'text/csv')}
        >
          {t('asCsv')}
        </button>
      </div>
      <Sections />
      <Loaded of={report}>
        {(found) => (
          <>
            <Library report={found} />
            <Readers report={found} />
            <Units report={found} />
          </>
        )}
      </Loaded>
    </>
  );
}

function Library({ report }: { report: MaterialGaps }) {
  const t = useText(words);
  const [format, setFormat] = useState('');
  const counts = new Map<string, { live: number; making: number }>();
  for (const cell of report.cells) {
    if (format && cell.format !== format) continue;
    const key = `${cell.topic}\n${cell.language}`;
    const sum = counts.get(key) ?? { live: 0, making: 0 };
    counts.set(key, { live: sum.live + cell.live, making: sum.making + cell.making });
  }
  const pairs = report.topics.length * report.languages.length;
  const there = [...counts.values()].filter((c) => c.live > 0).length;
  return (
    <>
      <div className="filters">
        <label>
          {t('format')}
          <select value={format} onChange={(event) => setFormat(event.target.value)}>
            <option value="">{t('allFormats')}</option>
            {report.formats.map((one) => (
              <option key={one} value={one}>
                {t(one as 'TEXT')}
              </option>
            ))}
          </select>
        </label>
      </div>
      <p>{t('gapsLead', number(pairs - there), number(pairs))}</p>
      <p className="quiet">{t('gapHint')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="table-wide" tabIndex={0} aria-label={t('gapsTitle')}>
        <table className="gaps">
          <thead>
            <tr>
              <th scope="col">{t('topic')}</th>
              {report.languages.map((language) => (
                <th key={language.code} scope="col">
                  {language.name.replace(/^Tiếng /, '')}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {report.topics.map((topic) => (
              <tr key={topic.code}>
                <th scope="row">{topic.name}</th>
                {report.languages.map((language) => {
                  const cell = counts.get(`${topic.code}\n${language.code}`);
                  return (
                    <td key={language.code} className={cell?.live ? 'there' : 'missing'}>
                      {cell?.live ? cell.live : ''}
                      {cell?.making ? ` +${cell.making}` : ''}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

/** Who could help with what is missing, language by language. */
function Readers({ report }: { report: MaterialGaps }) {
  const t = useText(words);
  const known = report.languages.filter((l) => report.readers.some((r) => r.language === l.code));
  const nobody = report.languages.filter((l) => !known.includes(l) && l.code !== 'vi' && l.code !== 'en');
  return (
    <>
      <h2>{t('whoReads')}</h2>
      <p className="quiet">{t('whoReadsHint')}</p>
      {known.length > 0 && (
        <dl className="who-reads">
          {known.map((language) => (
            <div key={language.code}>
              <dt>{language.name}</dt>
              {report.readers
                .filter((r) => r.language === language.code)
                .map((r) => (
                  <dd key={`${r.name}${r.unit}`}>
                    <strong>{r.name}</strong>{' '}
                    <span className="quiet">
                      {t('namedBy', r.unit)} ·{' '}
                      {r.read > 0 ? t('hasRead', number(r.read)) : t('hasReadNothing')}
                    </span>
                  </dd>
                ))}
            </div>
          ))}
        </dl>
      )}
      {nobody.length > 0 && (
        <p>{t('nobodyReads', nobody.map((l) => l.name.replace(/^Tiếng /, '')).join(', '))}</p>
      )}
    </>
  );
}

function Units({ report }: { report: MaterialGaps }) {
  const t = useText(words);
  return (
    <>
      <h2>{t('units')}</h2>
      <table className="count-table">
        <thead>
          <tr>
            <th scope="col">{t('unit')}</th>
            <th scope="col">{t('usesCount')}</th>
            <th scope="col">{t('topicsLeft')}</th>
          </tr>
        </thead>
        <tbody>
          {report.units.map((unit) => (
            <tr key={unit.id}>
              <th scope="row">{unit.name}</th>
              <td>{number(unit.times)}</td>
              <td>{number(report.topics.length - unit.topics.length)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
