import { useQuery } from '@tanstack/react-query';
import { useBlobAddress } from '@/shared/ui/useBlobAddress';
import { pictureQuery } from './api';

/** The address of a page's picture; the token cannot go with an address, so the bytes are fetched. */
export function usePicture(id: string, page: number, wanted: boolean) {
  const { data, isError } = useQuery({ ...pictureQuery(id, page), enabled: wanted });
  return { address: useBlobAddress(data), isError };
}
