import { useState } from 'react';
import type { Intake, Source } from '@/shared/api/generated/types.gen';
import { useText } from '@/shared/i18n';
import { LetterText } from './LetterText';
import { PagePictures } from './PagePictures';
import type { Box, Page } from './places';
import { words } from './texts';

interface Props {
  intake: Intake;
  pages: Page[];
  boxes: Box[];
  lit: Source | null;
  /** What was read from a place of the text, by lines or by letters. */
  onLine: (line: number) => void;
  onPlace: (index: number) => void;
}

/** The letter on the left: its pages, or its text where there are none. On a phone it can be folded away. */
export function LetterPane({ intake, pages, boxes, lit, onLine, onPlace }: Props) {
  const t = useText(words);
  const [asText, setAsText] = useState(false);
  const [hidden, setHidden] = useState(false);
  const pictured = pages.length > 0;
  return (
    <section className={`letter-pane ${hidden ? 'letter-hidden' : ''}`} aria-label={t('letterText')}>
      <div className="letter-tabs">
        {pictured ? (
          <>
            <button
              type="button"
              className="letter-tab"
              aria-pressed={!asText}
              onClick={() => setAsText(false)}
            >
              {t('pagePicture')}
            </button>
            <button
              type="button"
              className="letter-tab"
              aria-pressed={asText}
              onClick={() => setAsText(true)}
            >
              {t('letterText')}
            </button>
          </>
        ) : (
          <p className="quiet">{t(intake.file ? 'noPicturesWord' : 'noPicturesPasted')}</p>
        )}
        <button
          type="button"
          className="link fold"
          aria-expanded={!hidden}
          onClick={() => setHidden(!hidden)}
        >
          {t(hidden ? 'showPicture' : 'hidePicture')}
        </button>
      </div>
      {!hidden &&
        (pictured && !asText ? (
          <PagePictures
            id={intake.directive}
            pages={pages}
            total={intake.file?.pages ?? pages.length}
            lit={boxes}
            scanned={intake.file?.byOcr ?? false}
            onPick={(word) => onPlace(word.from)}
          />
        ) : (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
          <section className="sheets sheets-text" tabIndex={0} aria-label={t('letterText')}>
            <LetterText text={intake.sourceText} lit={lit} onPick={onLine} />
          </section>
        ))}
    </section>
  );
}
