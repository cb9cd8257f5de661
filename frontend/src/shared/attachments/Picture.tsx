import { useEffect, useState } from 'react';
import { content } from '@/shared/api/client';

/** Loaded when it comes into view: a reviewer's line may be weak too. */
export function Picture({ path, name }: { path: string; name: string }) {
  const [address, setAddress] = useState('');
  const [frame, setFrame] = useState<HTMLElement | null>(null);
  useEffect(() => {
    if (!frame) return;
    let made = '';
    const seen = new IntersectionObserver((entries) => {
      if (!entries.some((e) => e.isIntersecting)) return;
      seen.disconnect();
      content(path).then(
        (blob) => {
          made = URL.createObjectURL(blob);
          setAddress(made);
        },
        () => {}, // the list above tells why when it is downloaded
      );
    });
    seen.observe(frame);
    return () => {
      seen.disconnect();
      if (made) URL.revokeObjectURL(made);
    };
  }, [frame, path]);
  return (
    <figure ref={setFrame}>
      {address && <img src={address} alt={name} />}
      <figcaption>{name}</figcaption>
    </figure>
  );
}
