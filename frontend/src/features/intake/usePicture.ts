import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { pictureQuery } from './api';

/** The address of a page's picture; the token cannot go with an address, so the bytes are fetched. */
export function usePicture(id: string, page: number, wanted: boolean) {
  const { data, isError } = useQuery({ ...pictureQuery(id, page), enabled: wanted });
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    if (!data) return;
    const made = URL.createObjectURL(data);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [data]);
  return { address, isError };
}
