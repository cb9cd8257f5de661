import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Submission } from '@/shared/api/generated/types.gen';
import { Loaded } from '@/shared/ui/Loaded';
import { act, submissionQuery, templateQuery } from '../api';
import Comments from '../comments/Comments';
import { History } from '../History';
import { ReportHeader } from '../ReportParts';
import { ReviewPanel } from '../ReviewPanel';

/** One report of the queue, as on its own page; what settles it tells the queue. */
export function OneReview({ id, onSettled }: { id: string; onSettled: () => void }) {
  const client = useQueryClient();
  const submission = useQuery(submissionQuery(id));
  const template = useQuery(templateQuery(submission.data?.template));
  const may = submission.data?.allowedActions.some((a) => a.action === 'open' && a.allowed);
  const opens = Boolean(may) && !submission.data?.openedAt;
  useEffect(() => {
    if (opens)
      act(id, 'open').then(
        (s) => client.setQueryData(['submission', id], s),
        () => {},
      );
  }, [opens, id, client]);
  const done = (s: Submission) => {
    client.setQueryData(['submission', id], s);
    if (s.status !== 'SUBMITTED') onSettled();
  };
  return (
    <Loaded of={submission}>
      {(s) => (
        <>
          <ReportHeader submission={s} />
          <Loaded of={template}>
            {(form) => (
              <>
                <ReviewPanel submission={s} template={form} onDone={done} />
                <Comments submission={s} template={form} />
                <History submission={s} template={form} />
              </>
            )}
          </Loaded>
        </>
      )}
    </Loaded>
  );
}
