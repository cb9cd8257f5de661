import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { api } from '@/shared/api/client';
import type { Matrix, MatrixCell } from '@/shared/api/generated/types.gen';
import { day, moment } from '@/shared/format';
import { type TextKey, useText } from '@/shared/i18n';
import { Loaded } from '@/shared/ui/Loaded';
import { shown } from '@/shared/ui/states';
import { Tag } from '@/shared/ui/Tag';
import { useTitle } from '@/shared/ui/useTitle';
import { FILTERS, matches, moved } from './cells';
import { words } from './texts';

const PAGE = 100;

export default function MatrixPage() {
  const { id } = useParams({ from: '/van-ban/$id/bang-theo-doi' });
  const { donvi } = useSearch({ from: '/van-ban/$id/bang-theo-doi' });
  const matrix = useQuery({
    queryKey: ['matrix', id, donvi],
    queryFn: () => api<Matrix>(`/directives/${id}/matrix?units=${donvi === 'THEN' ? 'THEN' : 'NOW'}`),
    placeholderData: (before) => before,
  });
  return <Loaded of={matrix}>{(data) => <Table matrix={data} />}</Loaded>;
}

function Table({ matrix }: { matrix: Matrix }) {
  const t = useText(words);
  const { trangthai: filter, ky: periodId, donvi } = useSearch({ from: '/van-ban/$id/bang-theo-doi' });
  const navigate = useNavigate({ from: '/van-ban/$id/bang-theo-doi' });
  const [find, setFind] = useState('');
  const [page, setPage] = useState(0);
  const [at, setAt] = useState<[number, number]>([0, 0]);
  const table = useRef<HTMLTableElement>(null);
  const only = matrix.periods.findIndex((p) => p.period.id === periodId);
  const columns = only >= 0 ? [only] : matrix.periods.map((_, i) => i).reverse();
  const found = matrix.rows.filter(
    (row) =>
      fold(row.unit.name).includes(fold(find)) &&
      columns.some((c) => matches(filter, row.cells[c], row.modality)),
  );
  const rows = found.slice(page * PAGE, (page + 1) * PAGE);
  useTitle(`${t('matrix')} ${matrix.directive.number}`);
  const move = (event: React.KeyboardEvent) => {
    const next = moved(event.key, at, rows.length, columns.length);
    if (!next) return;
    event.preventDefault();
    setAt(next);
    table.current?.querySelector<HTMLElement>(`[data-cell="${next[0]}-${next[1]}"]`)?.focus();
  };
  return (
    <>
      <header className="page-head">
        <p className="quiet">
          <Link to="/van-ban/$id" params={{ id: matrix.directive.id }}>
            {matrix.directive.number}
          </Link>{' '}
          {matrix.directive.subject}
        </p>
        <h1>{t('matrix')}</h1>
      </header>
      <div className="filters no-print">
        <label>
          {t('onePeriod')}
          <select
            value={periodId ?? ''}
            onChange={(event) =>
              navigate({ search: (s) => ({ ...s, ky: event.target.value || undefined }), replace: true })
            }
          >
            <option value="">{t('allStates')}</option>
            {[...matrix.periods].reverse().map((p) => (
              <option key={p.period.id} value={p.period.id}>
                {p.period.label}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('status')}
          <select
            value={filter ?? ''}
            onChange={(event) =>
              navigate({
                search: (s) => ({ ...s, trangthai: event.target.value || undefined }),
                replace: true,
              })
            }
          >
            <option value="">{t('allStates')}</option>
            {FILTERS.map((f) => (
              <option key={f} value={f}>
                {t(`s_${f}` as TextKey)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('unitsAs')}
          <select
            value={donvi === 'THEN' ? 'THEN' : 'NOW'}
            onChange={(event) =>
              navigate({
                search: (s) => ({ ...s, donvi: event.target.value === 'THEN' ? 'THEN' : undefined }),
                replace: true,
              })
            }
          >
            <option value="NOW">{t('asNow')}</option>
            <option value="THEN">{t('asThen')}</option>
          </select>
        </label>
        <label>
          {t('search')}
          <input type="search" value={find} onChange={(event) => setFind(event.target.value)} />
        </label>
      </div>
      <p className="quiet">
        {t('rows', found.length)} · {t('asOf', moment(matrix.asOf))}
      </p>
      <div className="matrix-box">
        <table className="matrix" ref={table} onKeyDown={move}>
          <thead>
            <tr>
              <th scope="col">{t('unit')}</th>
              {columns.map((c) => {
                const p = matrix.periods[c];
                return (
                  <th scope="col" key={p?.period.id}>
                    {p?.period.label}
                    {p && (
                      <small>
                        {t('due', day(p.period.due.lastDay))} ·{' '}
                        {t(
                          'sentOf',
                          p.counts.submitted + p.counts.accepted,
                          p.counts.expected - p.counts.waived,
                        )}
                      </small>
                    )}
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, y) => (
              <tr key={row.unit.id}>
                <th scope="row">
                  {row.unit.name}
                  {row.modality === 'REQUEST' && <Tag tone="quiet">{t('request')}</Tag>}
                  {row.outside && (
                    <small className="quiet">
                      {' '}
                      {t('outside', row.outside.map((u) => u.name).join(', '))}
                    </small>
                  )}
                </th>
                {columns.map((c, x) => (
                  <td key={matrix.periods[c]?.period.id}>
                    <Cell
                      cell={row.cells[c] ?? null}
                      place={`${y}-${x}`}
                      reachable={y === at[0] && x === at[1]}
                      label={`${row.unit.name}, ${matrix.periods[c]?.period.label}`}
                      onFocus={() => setAt([y, x])}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {found.length > PAGE && (
        <p className="actions no-print">
          <button type="button" className="button" disabled={page === 0} onClick={() => setPage(page - 1)}>
            {t('previousPage')}
          </button>
          <button
            type="button"
            className="button"
            disabled={(page + 1) * PAGE >= found.length}
            onClick={() => setPage(page + 1)}
          >
            {t('nextPage')}
          </button>
        </p>
      )}
    </>
  );
}

function Cell(props: {
  cell: MatrixCell | null;
  place: string;
  reachable: boolean;
  label: string;
  onFocus: () => void;
}) {
  const { cell, place, reachable, label, onFocus } = props;
  const t = useText(words);
  if (!cell) return <span className="quiet">·</span>;
  const state = shown(cell.status, cell.timeliness);
  const more =
    cell.extension === 'GRANTED' && cell.dueAt
      ? ` · ${t('extendedTo', day(new Date(new Date(cell.dueAt).getTime() - 1).toISOString()))}`
      : cell.extension === 'ASKED'
        ? ` · ${t('s_EXT_ASKED')}`
        : '';
  const several = cell.parts ? ` · ${t('several', cell.parts.length)}` : '';
  const spoken = `${t(state.key)}${state.late ? ` (${t('s_LATE')})` : ''}${more}${several}`;
  return (
    <Link
      to="/bao-cao/$id"
      params={{ id: cell.submission }}
      data-cell={place}
      tabIndex={reachable ? 0 : -1}
      className={`cell cell-${state.tone}`}
      aria-label={`${label}: ${spoken}`}
      onFocus={onFocus}
    >
      <span aria-hidden="true">{state.symbol}</span> <span className="cell-word">{spoken}</span>
    </Link>
  );
}

/** Without marks, so that "cong an" finds "Công an"; đ has no mark to drop. */
const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase();
