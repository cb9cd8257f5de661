import type { VariantDossier, VariantInput } from '@/shared/api/generated/types.gen';
import { useText } from '@/shared/i18n';
import { inputOf } from './api';
import { HEARD, SEEN } from './lists';
import { Line, SaveLine, useForm } from './parts';
import { words } from './variantTexts';

/** What the variant says, with only the fields that its format and language need. */
export function VariantForm(props: {
  of: VariantDossier;
  start: VariantInput;
  mayWrite: boolean;
  onSave: (input: VariantInput) => Promise<unknown>;
}) {
  const { of: v, start, mayWrite, onSave } = props;
  const t = useText(words);
  const { input, set, submit, done, act } = useForm(start, async (typed) => {
    await onSave({ ...typed, files: inputOf(v).files });
    return undefined;
  });
  const warn = (change: Partial<NonNullable<VariantInput['warning']>>) =>
    set({ warning: { trick: null, signs: null, actions: null, ...input.warning, ...change } });
  const format = v.form.format;
  const lang = v.form.lang;
  return (
    <form onSubmit={submit}>
      <fieldset disabled={!mayWrite} className="plain">
        <Line
          id="title"
          label={t('variantTitle')}
          value={input.title}
          lang={lang}
          onChange={(title) => set({ title })}
        />
        {v.needsReader && (
          <>
            <Line
              id="workingTitle"
              label={t('workingTitle')}
              value={input.workingTitle}
              onChange={(workingTitle) => set({ workingTitle })}
            />
            <Line
              id="readerName"
              label={t('readerName')}
              value={input.readerName}
              max={200}
              onChange={(readerName) => set({ readerName })}
            />
          </>
        )}
        {v.kind === 'WARNING' &&
          (['trick', 'signs', 'actions'] as const).map((part) => (
            <Line
              key={part}
              id={part}
              label={t(part)}
              value={input.warning?.[part]}
              rows={3}
              max={4000}
              lang={lang}
              onChange={(text) => warn({ [part]: text })}
            />
          ))}
        <Line
          id="text"
          label={t(SEEN.includes(format) ? 'plainText' : 'text')}
          value={input.text}
          rows={8}
          max={100_000}
          lang={lang}
          onChange={(text) => set({ text })}
        />
        {SEEN.includes(format) && (
          <Line
            id="altText"
            label={t('altText')}
            value={input.altText}
            rows={3}
            max={5000}
            onChange={(altText) => set({ altText })}
          />
        )}
        {HEARD.includes(format) && (
          <Line
            id="transcript"
            label={t('transcript')}
            value={input.transcript}
            rows={6}
            max={100_000}
            lang={lang}
            onChange={(transcript) => set({ transcript })}
          />
        )}
        {format === 'VIDEO' && (
          <Line
            id="captions"
            label={t('captions')}
            value={input.captions}
            rows={4}
            max={200_000}
            onChange={(captions) => set({ captions })}
          />
        )}
        {act.note}
        {mayWrite && <SaveLine done={done} disabled={act.busy} />}
      </fieldset>
    </form>
  );
}
