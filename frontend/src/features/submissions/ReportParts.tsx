import { useState } from 'react';
import type {
  Receipt,
  ReportTemplate,
  Submission,
  SubmissionContent,
  TemplateField,
} from '@/shared/api/generated/types.gen';
import { day, exactly, moment } from '@/shared/format';
import { useLanguage, useText } from '@/shared/i18n';
import { useRemaining } from '@/shared/ui/Due';
import { shown } from '@/shared/ui/states';
import { Tag } from '@/shared/ui/Tag';
import { downloadReceipt } from './api';
import type { Place } from './changes';
import { asBefore } from './goesOn';
import { chosen } from './merge';
import { ShownAnswer } from './ShownAnswer';
import { words } from './texts';
import type { Conflict } from './useDraft';
import { shownValue } from './values';

/** The form says it above the marked places themselves. */
const mendedBelow = ({ marks, allowedActions }: Submission) =>
  marks.length > 0 && allowedActions.some((a) => a.action === 'save' && a.allowed);

export function ReportHeader({ submission }: { submission: Submission }) {
  const t = useText(words);
  const remaining = useRemaining();
  const state = shown(submission.status, submission.timeliness);
  const open =
    submission.timeliness === 'NOT_DUE' ||
    submission.timeliness === 'DUE_SOON' ||
    submission.timeliness === 'OVERDUE';
  return (
    <header className="page-head">
      <p className="quiet">
        {submission.directive.number} · {submission.unit.name}
      </p>
      <h1>{submission.period.label}</h1>
      <p>
        <Tag tone={state.tone}>
          {state.symbol} {t(state.key)}
          {state.late ? ` (${t('s_LATE')})` : ''}
        </Tag>{' '}
        {open && <strong>{remaining({ at: submission.dueAt })}</strong>}
      </p>
      {submission.extension?.status === 'GRANTED' ? (
        <p className="quiet">{t('dueBeforeExtension', submission.period.due.sentence)}</p>
      ) : (
        <p>{submission.period.due.sentence}</p>
      )}
      {submission.period.originalLastDay && (
        <p className="quiet">{t('dueMoved', day(submission.period.originalLastDay))}</p>
      )}
      {submission.period.covers && (
        <p className="quiet">
          {t('covers', day(submission.period.covers.from), day(submission.period.covers.to))}
        </p>
      )}
      {submission.status === 'RETURNED' && submission.returnMessage && !mendedBelow(submission) && (
        <div className="notice notice-bad">
          <strong>{t('returnedWith')}</strong> {submission.returnMessage}
          {submission.resubmitBy && <p>{t('resubmitBy', day(submission.resubmitBy))}</p>}
        </div>
      )}
      {submission.status === 'WAIVED' && (
        <p className="notice">{t('waived', submission.waivedReason ?? '')}</p>
      )}
    </header>
  );
}

const isNumber = (field: TemplateField) => field.type === 'INTEGER' || field.type === 'DECIMAL';

/** The content as it stands, to read: before sending, after it, and for the reviewer. */
export function ReportContent(props: {
  template: ReportTemplate;
  content: SubmissionContent;
  previous?: Submission['previous'];
  extra?: (pointer: string) => React.ReactNode;
}) {
  const { template, content, previous, extra } = props;
  const t = useText(words);
  const language = useLanguage();
  return (
    <>
      <table className="figures figures-beside">
        <caption>{t('figures')}</caption>
        <tbody>
          {template.fields
            .filter((f) => !f.derived)
            .map((f) => (
              <tr key={f.code}>
                <th scope="row">
                  <div className="mark-line">
                    <span>
                      <span className="code">{f.code}</span> {f.label[language]}{' '}
                      {f.measureUnit[language] && <span className="quiet">({f.measureUnit[language]})</span>}
                    </span>
                    {extra?.(`/values/${f.code}`)}
                  </div>
                  {content.notes[f.code] && <p className="quiet">“{content.notes[f.code]}”</p>}
                </th>
                <td className={isNumber(f) ? 'number' : undefined}>
                  <ShownAnswer
                    field={f}
                    value={content.values[f.code]}
                    files={(content.files ?? []).filter((file) => file.field === f.code)}
                  />
                </td>
                {previous && (
                  <td className={isNumber(f) ? 'number quiet' : 'quiet'}>
                    {t('lastTime', shownValue(previous.values[f.code], t('nil'), '–', f, language))}
                    {asBefore(f, content.values[f.code], previous) && (
                      <strong className="carried"> ≡ {t('asBefore')}</strong>
                    )}
                  </td>
                )}
              </tr>
            ))}
        </tbody>
      </table>
      <h2>{t('narrative')}</h2>
      {template.narrative.map((n) => (
        <section key={n.code}>
          <div className="mark-line">
            <h3>{n.label[language]}</h3>
            {extra?.(`/narrative/${n.code}`)}
          </div>
          <p className="prose">{content.narrative[n.code]?.trim() || t('blank')}</p>
        </section>
      ))}
    </>
  );
}

export function ReceiptCard({ receipt, submission }: { receipt: Receipt; submission: Submission }) {
  const t = useText(words);
  const [failed, setFailed] = useState(false);
  return (
    <section className="receipt" aria-labelledby="receipt">
      <h2 id="receipt" tabIndex={-1}>
        ✓ {t('receiptTitle')} · {receipt.onTime ? t('receiptOnTime') : t('receiptLate')}
      </h2>
      <dl>
        <dt>{t('receiptNumber')}</dt>
        <dd className="big">{receipt.number}</dd>
        <dt>{t('receiptTime')}</dt>
        <dd>{exactly(receipt.receivedAt)}</dd>
        <dt>{t('receiptHash')}</dt>
        <dd className="hash">{receipt.contentHash}</dd>
      </dl>
      <img
        className="qr"
        src={`/api/v1/receipts/${receipt.reference}/qr`}
        alt={t('receiptQr')}
        width="132"
        height="132"
        loading="lazy"
      />
      {submission.openedAt && <p>{t('openedBy', submission.openedBy ?? '', moment(submission.openedAt))}</p>}
      <div className="actions no-print">
        <button
          type="button"
          className="button"
          onClick={() => downloadReceipt(submission.id).catch(() => setFailed(true))}
        >
          {t('receiptPdf')}
        </button>
        <a className="button button-quiet" href={`/bien-nhan/${receipt.reference}`}>
          {t('receiptCheck')}
        </a>
      </div>
      {failed && <p role="alert">{t('failed')}</p>}
    </section>
  );
}

/** Two people, one report: both values of every place that both changed, and the person chooses each. */
export function ConflictChoice(props: {
  conflict: Conflict;
  template: ReportTemplate;
  onChoose: (c: SubmissionContent) => void;
}) {
  const { conflict, template, onChoose } = props;
  const t = useText(words);
  const language = useLanguage();
  const [taken, setTaken] = useState(new Set<string>());
  const theirs = conflict.theirs.content ?? { values: {}, narrative: {}, notes: {} };
  const mine = conflict.merged.content;
  const label = ({ part, code }: Place) =>
    `${[...template.fields, ...template.narrative].find((f) => f.code === code)?.label[language] ?? code}${
      part === 'notes' ? ` (${t('explain')})` : ''
    }`;
  const text = (from: SubmissionContent, { part, code }: Place) =>
    part === 'values'
      ? shownValue(
          from.values[code],
          t('nil'),
          t('blank'),
          template.fields.find((f) => f.code === code),
          language,
        )
      : from[part][code]?.trim() || t('blank');
  return (
    <section className="notice notice-bad" role="alertdialog" aria-labelledby="conflict">
      <h2 id="conflict" tabIndex={-1}>
        {t('conflictTitle')}
      </h2>
      {conflict.merged.clashes.map((clash) => {
        const key = `${clash.part}/${clash.code}`;
        const choose = (theirsToo: boolean) => {
          const next = new Set(taken);
          if (theirsToo) next.add(key);
          else next.delete(key);
          setTaken(next);
        };
        return (
          <fieldset key={key} className="choice">
            <legend>{label(clash)}</legend>
            <label>
              <input type="radio" name={key} checked={!taken.has(key)} onChange={() => choose(false)} />
              {t('mine')}: <strong>{text(mine, clash)}</strong>
            </label>
            <label>
              <input type="radio" name={key} checked={taken.has(key)} onChange={() => choose(true)} />
              {t('theirs')}: <strong>{text(theirs, clash)}</strong>
            </label>
          </fieldset>
        );
      })}
      <div className="actions">
        <button
          type="button"
          className="button button-main"
          onClick={() => onChoose(chosen(conflict.merged, theirs, taken))}
        >
          {t('keepChosen')}
        </button>
      </div>
    </section>
  );
}
