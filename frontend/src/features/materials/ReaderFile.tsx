import { useState } from 'react';
import type { MaterialFileRef } from '@/shared/api/generated/types.gen';
import { ApiError } from '@/shared/api/problem';
import { saveFile } from '@/shared/files';
import { size } from '@/shared/format';
import { useText } from '@/shared/i18n';
import { useAct } from '@/shared/ui/useAct';
import { useBlobAddress } from '@/shared/ui/useBlobAddress';
import { words } from './readerTexts';

/** Itself, when nothing smaller is asked for or has been made. */
const WHOLE = '';

/** Fetched with the secret in a header, and only when asked: the line may be weak. */
export function ReaderFile({ link, file, secret }: { link: string; file: MaterialFileRef; secret: string }) {
  const t = useText(words);
  const [bytes, setBytes] = useState<Blob>();
  const address = useBlobAddress(bytes);
  const act = useAct();
  const sound = file.mediaType.startsWith('audio/');
  const moving = file.mediaType.startsWith('video/');
  const paged = file.mediaType === 'application/pdf';
  const picture = file.mediaType.startsWith('image/');
  const shapes = paged ? ['PREVIEW'] : picture ? ['WEB_1600', WHOLE] : [WHOLE];
  const load = () => act.run(async () => setBytes(await firstOf(shapes, link, file.id, secret)));
  const save = () => act.run(async () => saveFile(await firstOf([WHOLE], link, file.id, secret), file.name));
  const seen = paged || picture || sound || moving;
  if (!address) {
    return (
      <p>
        <button type="button" className="button" disabled={act.busy} onClick={seen ? load : save}>
          {t(sound || moving ? 'listen' : seen ? 'look' : 'wholeFile')}: {file.name} ({size(file.size)})
        </button>
        {act.note}
      </p>
    );
  }
  // biome-ignore lint/a11y/useMediaCaption: the transcript stands above, word for word
  if (sound) return <audio controls src={address} aria-label={file.name} />;
  // biome-ignore lint/a11y/useMediaCaption: the transcript stands above, word for word
  if (moving) return <video className="seen-picture" controls src={address} aria-label={file.name} />;
  return (
    <>
      <p>
        <a href={address} target="_blank" rel="noreferrer">
          <img className="seen-picture" src={address} alt={file.name} />
        </a>
        <span className="quiet">{t('lookCloser')}</span>
      </p>
      {paged && (
        <button type="button" className="button" disabled={act.busy} onClick={save}>
          {t('wholeFile')}: {file.name} ({size(file.size)})
        </button>
      )}
      {act.note}
    </>
  );
}

/** A smaller form may not have been made. */
async function firstOf(kinds: string[], link: string, file: string, secret: string): Promise<Blob> {
  for (const kind of kinds) {
    const response = await fetch(
      `/api/v1/reader-links/${link}/files/${file}${kind && `?rendition=${kind}`}`,
      { headers: { 'Reader-Secret': secret } },
    ).catch(() => {
      throw new ApiError(0, null);
    });
    if (response.ok) return response.blob();
    if (response.status !== 404) throw new ApiError(response.status, await response.json().catch(() => null));
  }
  throw new ApiError(404, null);
}
