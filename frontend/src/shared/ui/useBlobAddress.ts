import { useEffect, useState } from 'react';

/** An address for bytes that were are on the device alone, or were fetched with the token, which cannot go with an address. */
export function useBlobAddress(data: Blob | null | undefined) {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    if (!data) return;
    const made = URL.createObjectURL(data);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [data]);
  return address;
}
