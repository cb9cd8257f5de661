import { useEffect, useState } from 'react';
import { content } from '@/shared/api/client';
import { useBlobAddress } from '@/shared/ui/useBlobAddress';

/** Loaded when it comes into view: a reviewer's line may be weak too. */
export function Picture({ path, name }: { path: string; name: string }) {
  const [bytes, setBytes] = useState<Blob>();
  const [frame, setFrame] = useState<HTMLElement | null>(null);
  const address = useBlobAddress(bytes);
  useEffect(() => {
    if (!frame) return;
    const seen = new IntersectionObserver((entries) => {
      if (!entries.some((e) => e.isIntersecting)) return;
      seen.disconnect();
      content(path).then(setBytes, () => {}); // the list above tells why when it is downloaded
    });
    seen.observe(frame);
    return () => seen.disconnect();
  }, [frame, path]);
  return (
    <figure ref={setFrame}>
      {address && <img src={address} alt={name} />}
      <figcaption>{name}</figcaption>
    </figure>
  );
}
