import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { download } from '@/shared/api/client';
import type { ImplementingDocument, ImplementingDocuments } from '@/shared/api/generated/types.gen';
import { day, size } from '@/shared/format';
import { useText } from '@/shared/i18n';
import { Loaded } from '@/shared/ui/Loaded';
import { Tag } from '@/shared/ui/Tag';
import { useTitle } from '@/shared/ui/useTitle';
import { implementingOf } from './api';
import { DocumentForm } from './DocumentForm';
import './register.css';
import { words } from './texts';

const TONE = { ON_TIME: 'good', LATE: 'wait', OVERDUE: 'bad', DUE_SOON: 'wait' } as Record<string, string>;

/** Who had to issue a document of its own, and who has. */
export default function ImplementingPage() {
  const { id } = useParams({ from: '/van-ban/$id/van-ban-trien-khai' });
  const t = useText(words);
  const as = useSearch({ from: '/van-ban/$id/van-ban-trien-khai' }).donvi === 'THEN' ? 'THEN' : 'NOW';
  const navigate = useNavigate({ from: '/van-ban/$id/van-ban-trien-khai' });
  const found = useQuery(implementingOf(id, as));
  useTitle(t('implementing'));
  return (
    <>
      <p>
        <Link to="/van-ban/$id" params={{ id }}>
          ← {t('directives')}
        </Link>
      </p>
      <h1>{t('implementingOf')}</h1>
      <Loaded of={found}>
        {(data) => (
          <>
            <Asked data={data} />
            <div className="filters">
              <label>
                {t('unitsAs')}
                <select
                  value={as}
                  onChange={(event) =>
                    navigate({
                      search: { donvi: event.target.value === 'THEN' ? 'THEN' : undefined },
                      replace: true,
                    })
                  }
                >
                  <option value="NOW">{t('asNow')}</option>
                  <option value="THEN">{t('asThen')}</option>
                </select>
              </label>
            </div>
            {data.registerFor.length > 0 && <DocumentForm directive={id} units={data.registerFor} />}
            <Rows directive={id} data={data} />
          </>
        )}
      </Loaded>
    </>
  );
}

function Asked({ data }: { data: ImplementingDocuments }) {
  const t = useText(words);
  const c = data.counts;
  if (!data.duty) return <p className="notice">{t('noClause')}</p>;
  return (
    <>
      <blockquote>
        <strong>{t('askedBy', data.duty.label)}:</strong> {data.duty.text}
      </blockquote>
      {data.duty.due && <p>{data.duty.due.sentence}</p>}
      {c.expected > 0 && (
        <p>
          <strong>{t('issuedCount', c.issued, c.expected)}</strong>
          {data.duty.due && ` (${t('inTimeCount', c.inTime, c.late, c.overdue)})`}
        </p>
      )}
      {c.expected > 0 && (
        <progress max={c.expected} value={c.issued} aria-label={t('issuedCount', c.issued, c.expected)} />
      )}
      {c.requested > 0 && <p className="quiet">{t('requestedCount', c.requestedIssued, c.requested)}</p>}
    </>
  );
}

function Rows({ directive, data }: { directive: string; data: ImplementingDocuments }) {
  const t = useText(words);
  const [onlyOpen, setOnlyOpen] = useState(false);
  const rows = onlyOpen ? data.rows.filter((r) => r.documents.length === 0) : data.rows;
  if (data.rows.length === 0) return null;
  return (
    <>
      {data.rows.length > 1 && (
        <label className="check">
          <input type="checkbox" checked={onlyOpen} onChange={(event) => setOnlyOpen(event.target.checked)} />{' '}
          {t('onlyOpen')}
        </label>
      )}
      <table className="issued-table">
        <thead>
          <tr>
            <th scope="col">{t('unit')}</th>
            <th scope="col">{t('documents')}</th>
            <th scope="col">{t('onTime')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((r) => (
            <tr key={r.unit.id}>
              <th scope="row">{r.unit.name}</th>
              <td>
                {r.documents.length === 0 && <span className="quiet">{t('none')}</span>}
                {r.documents.map((d) => (
                  <Document key={d.id ?? d.number} directive={directive} document={d} units={[r.unit]} />
                ))}
              </td>
              <td>
                <Tag tone={TONE[r.timeliness]}>{t(`s_${r.timeliness}`)}</Tag>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Document(props: {
  directive: string;
  document: ImplementingDocument;
  units: ImplementingDocuments['registerFor'];
}) {
  const t = useText(words);
  const d = props.document;
  return (
    <div>
      {d.directive ? (
        <Link to="/van-ban/$id" params={{ id: d.directive }}>
          {d.number}
        </Link>
      ) : (
        <strong>{d.number}</strong>
      )}{' '}
      <span className="quiet">{t('ofDay', day(d.issuedOn))}</span> {d.title}{' '}
      {d.link && (
        <a href={d.link} rel="noreferrer" target="_blank">
          {t('openLink')}
        </a>
      )}{' '}
      {d.file && (
        <button
          type="button"
          className="link"
          onClick={() => download(`/implementing-documents/${d.id}/file`, '*/*').catch(() => {})}
        >
          {d.file.name} ({size(d.file.size)})
        </button>
      )}
      {d.mayChange && (
        <DocumentForm key={d.version} directive={props.directive} units={props.units} document={d} />
      )}
    </div>
  );
}
