import { useQuery } from '@tanstack/react-query';
import type { Rendition } from '@/shared/api/generated/types.gen';
import { useBlobAddress } from '@/shared/ui/useBlobAddress';
import { made } from './api';

/** The first of these pictures that has been made of a file; nothing where there is none. */
export function Look(props: {
  variant: string;
  file: string;
  of: Rendition[];
  kinds: Rendition['kind'][];
  alt?: string;
}) {
  const { variant, file, of, kinds, alt = '' } = props;
  const kind = kinds.find((k) => of.some((r) => r.file === file && r.kind === k && r.state === 'DONE'));
  const wanted = { ...made(variant, file, kind ?? ''), enabled: kind !== undefined };
  const address = useBlobAddress(useQuery(wanted).data);
  const small = kind === 'THUMBNAIL';
  return address ? <img className={small ? 'file-picture' : 'seen-picture'} src={address} alt={alt} /> : null;
}
