import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { api } from '@/shared/api/client';
import type {
  Comments as CommentsOf,
  CommentThread,
  ReportTemplate,
  Submission,
} from '@/shared/api/generated/types.gen';
import { moment } from '@/shared/format';
import { useLanguage, useText } from '@/shared/i18n';
import { useAct } from '@/shared/ui/useAct';
import { nameOf } from '../messages';
import { words } from './texts';

interface Written {
  text: string;
  pointer?: string | null;
  replyTo?: string;
  mention?: string | null;
}

/** Questions and answers on a report, between the unit and who receives it. Looks for news while it is open. */
export default function Comments({
  submission,
  template,
}: {
  submission: Submission;
  template: ReportTemplate;
}) {
  const t = useText(words);
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const act = useAct();
  const path = `/submissions/${submission.id}/comments`;
  const key = ['comments', submission.id];
  const comments = useQuery({
    queryKey: key,
    queryFn: () => api<CommentsOf>(path),
    refetchInterval: open ? 4000 : false,
  });
  const post = (step: string, body?: Written) =>
    act.run(async (once) => {
      client.setQueryData(key, await api<CommentsOf>(path + step, { method: 'POST', body, key: once }));
    });
  const data = comments.data;
  if (!data || (!data.mayWrite && data.items.length === 0)) return null;
  const waiting = data.items.filter((c) => !c.resolved).length;
  return (
    <details className="no-print" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="button button-quiet">
        {waiting > 0 ? t('commentsCount', waiting) : t('comments')}
      </summary>
      {data.items.length === 0 && <p className="quiet">{t('noComments')}</p>}
      {data.items.map((thread) => (
        <Thread key={thread.id} thread={thread} template={template} mayWrite={data.mayWrite} onPost={post} />
      ))}
      {act.note}
      {data.mayWrite && (
        <Write template={template} parties={data.parties} onPost={(body) => post('', body)} />
      )}
    </details>
  );
}

function Thread(props: {
  thread: CommentThread;
  template: ReportTemplate;
  mayWrite: boolean;
  onPost: (step: string, body?: Written) => Promise<boolean>;
}) {
  const { thread, template, mayWrite, onPost } = props;
  const t = useText(words);
  const language = useLanguage();
  const [text, setText] = useState('');
  return (
    <section className={thread.resolved ? 'thread quiet' : 'thread'}>
      <h3>{thread.pointer ? nameOf(thread.pointer, template, language) : t('aboutWhole')}</h3>
      {thread.said.map((c) => (
        <p key={c.id}>
          <strong>{c.unit.name}</strong>{' '}
          <small className="quiet">
            {c.by}, {moment(c.at)}
          </small>
          <br />
          {c.mention && <strong>@{c.mention.name} </strong>}
          {c.text}
        </p>
      ))}
      {thread.resolved && <p>✓ {t('resolvedBy', thread.resolvedBy ?? '')}</p>}
      {mayWrite && (
        <div className="field-line">
          {!thread.resolved && (
            <>
              <input
                aria-label={t('answer')}
                maxLength={2000}
                value={text}
                onChange={(event) => setText(event.target.value)}
              />
              <button
                type="button"
                className="button"
                disabled={!text.trim()}
                onClick={() =>
                  onPost('', { text: text.trim(), replyTo: thread.id }).then((done) => done && setText(''))
                }
              >
                {t('answer')}
              </button>
            </>
          )}
          <button
            type="button"
            className="button button-quiet"
            onClick={() => onPost(`/${thread.id}/${thread.resolved ? 'reopen' : 'resolve'}`)}
          >
            {thread.resolved ? t('reopenThread') : t('resolve')}
          </button>
        </div>
      )}
    </section>
  );
}

function Write(props: {
  template: ReportTemplate;
  parties: CommentsOf['parties'];
  onPost: (body: Written) => Promise<boolean>;
}) {
  const { template, parties, onPost } = props;
  const t = useText(words);
  const language = useLanguage();
  const id = useId();
  const [text, setText] = useState('');
  const [pointer, setPointer] = useState('');
  const [mention, setMention] = useState('');
  const places = [
    ...template.fields.map((f) => `/values/${f.code}`),
    ...template.narrative.map((n) => `/narrative/${n.code}`),
  ];
  return (
    <div className="thread">
      <div className="field">
        <label htmlFor={id}>{t('write')}</label>
        <textarea id={id} rows={2} maxLength={2000} value={text} onChange={(e) => setText(e.target.value)} />
      </div>
      <div className="field-line">
        <label>
          {t('about')}{' '}
          <select value={pointer} onChange={(e) => setPointer(e.target.value)}>
            <option value="">{t('aboutWhole')}</option>
            {places.map((p) => (
              <option key={p} value={p}>
                {nameOf(p, template, language)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('mention')}{' '}
          <select value={mention} onChange={(e) => setMention(e.target.value)}>
            <option value="">{t('nobody')}</option>
            {parties.map((p) => (
              <option key={p.id} value={p.id}>
                {p.name}
              </option>
            ))}
          </select>
        </label>
      </div>
      <button
        type="button"
        className="button"
        disabled={!text.trim()}
        onClick={() =>
          onPost({ text: text.trim(), pointer: pointer || null, mention: mention || null }).then((done) => {
            if (!done) return;
            setText('');
            setPointer('');
            setMention('');
          })
        }
      >
        {t('sendComment')}
      </button>
    </div>
  );
}
