import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { ImplementingDocument, ImplementingDocuments } from '@/shared/api/generated/types.gen';
import { today } from '@/shared/format';
import { useText } from '@/shared/i18n';
import { useAct } from '@/shared/ui/useAct';
import { uploadFile } from '@/shared/upload';
import { addDocument, changeDocument, withdrawDocument } from './api';
import { words } from './texts';

/** Says what a unit has issued, or corrects what was said. */
export function DocumentForm(props: {
  directive: string;
  units: ImplementingDocuments['registerFor'];
  document?: ImplementingDocument;
}) {
  const t = useText(words);
  const client = useQueryClient();
  const box = useRef<HTMLDetailsElement>(null);
  const act = useAct();
  const d = props.document;
  const saved = async () => {
    if (box.current) box.current.open = false;
    await client.invalidateQueries({ queryKey: ['implementing', props.directive] });
  };
  const save = (form: HTMLFormElement) =>
    act.run(async (key) => {
      const data = new FormData(form);
      const text = (name: string) => String(data.get(name) ?? '').trim();
      const file = data.get('file');
      const input = {
        unit: text('unit') || props.units[0]?.id,
        number: text('number'),
        issuedOn: text('issuedOn'),
        title: text('title'),
        link: text('link') || null,
        upload: file instanceof File && file.size > 0 ? await uploadFile('report-file', file) : null,
      };
      await (d ? changeDocument(d, input) : addDocument(props.directive, input, key));
      form.reset();
      await saved();
    });
  return (
    <details ref={box} className="no-print">
      <summary className={d ? 'button button-small' : 'button button-main'}>
        {d ? t('change') : t('register')}
      </summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save(event.currentTarget);
        }}
      >
        {!d && props.units.length > 1 && (
          <label className="field">
            {t('forUnit')}{' '}
            <select name="unit">
              {props.units.map((u) => (
                <option key={u.id} value={u.id}>
                  {u.name}
                </option>
              ))}
            </select>
          </label>
        )}
        <div className="field field-line">
          <label>
            {t('number')} <input name="number" required maxLength={60} defaultValue={d?.number} />
          </label>
          <label>
            {t('issuedOn')}{' '}
            <input type="date" name="issuedOn" required max={today()} defaultValue={d?.issuedOn ?? today()} />
          </label>
        </div>
        <label className="field">
          {t('docTitle')} <input name="title" required maxLength={500} defaultValue={d?.title} />
        </label>
        <label className="field">
          {t('link')}{' '}
          <input
            name="link"
            type="url"
            maxLength={1000}
            placeholder="https://"
            defaultValue={d?.link ?? ''}
          />
        </label>
        <label className="field">
          {t('file')} <input name="file" type="file" />
          {d?.file && <small className="quiet">{t('fileKept', d.file.name)}</small>}
        </label>
        {act.note}
        <div className="actions">
          <button type="submit" className="button button-main" disabled={act.busy}>
            {t('save')}
          </button>
          {d?.id && (
            <button
              type="button"
              className="button button-bad"
              disabled={act.busy}
              onClick={() =>
                window.confirm(t('removeSure', d.number)) &&
                act.run(() => withdrawDocument(d.id as string).then(saved))
              }
            >
              {t('remove')}
            </button>
          )}
        </div>
      </form>
    </details>
  );
}
