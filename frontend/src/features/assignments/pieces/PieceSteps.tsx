import { useState } from 'react';
import type { AssignmentPiece } from '@/shared/api/generated/types.gen';
import { useText } from '@/shared/i18n';
import { ReasonAction } from '@/shared/ui/ReasonAction';
import { useAct } from '@/shared/ui/useAct';
import { WordsField } from '@/shared/ui/WordsField';
import { stepOf } from './api';
import { Bearer, isChosen, NOBODY } from './Bearer';
import { words } from './texts';

interface Props {
  of: AssignmentPiece;
  onChanged: (next: AssignmentPiece) => void;
}

/** What the reader may do about a piece. */
export function PieceSteps({ of: p, onChanged }: Props) {
  const t = useText(words);
  const may = (verb: string) => p.allowedActions.some((x) => x.action === verb && x.allowed);
  return (
    <div className="no-print">
      {p.mine && may('progress') && <Telling of={p} onChanged={onChanged} />}
      {may('reassign') && <Reassigning of={p} onChanged={onChanged} />}
      {(['give-back', 'recall'] as const)
        .filter((verb) => may(verb))
        .map((verb) => (
          <ReasonAction
            key={verb}
            label={t(verb)}
            run={(reason) => stepOf(p.id, verb, { sentence: reason })}
            onDone={onChanged}
          />
        ))}
    </div>
  );
}

function Telling({ of: p, onChanged }: Props) {
  const t = useText(words);
  const [said, setSaid] = useState('');
  const act = useAct();
  const tell = (verb: 'progress' | 'done') =>
    act.run(async () => {
      onChanged(await stepOf(p.id, verb, { sentence: said.trim() }));
      setSaid('');
    });
  return (
    <>
      <WordsField label={t('sentence')} value={said} onChange={setSaid} />
      {act.note}
      <div className="actions">
        <button
          type="button"
          className="button"
          disabled={act.busy || !said.trim()}
          onClick={() => tell('progress')}
        >
          {t('progress')}
        </button>
        <button
          type="button"
          className="button button-main"
          disabled={act.busy || !said.trim()}
          onClick={() => tell('done')}
        >
          {t('done')}
        </button>
      </div>
    </>
  );
}

function Reassigning({ of: p, onChanged }: Props) {
  const t = useText(words);
  const [open, setOpen] = useState(false);
  const [to, setTo] = useState(NOBODY);
  const act = useAct();
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="button">{t('reassign')}</summary>
      {open && <Bearer assignment={p.assignment} value={to} onChange={setTo} />}
      {act.note}
      <button
        type="button"
        className="button"
        disabled={act.busy || !isChosen(to)}
        onClick={() => act.run(() => stepOf(p.id, 'reassign', { ...to, dueOn: p.dueOn }).then(onChanged))}
      >
        {t('reassign')}
      </button>
    </details>
  );
}
