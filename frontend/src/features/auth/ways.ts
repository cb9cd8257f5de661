import { useQuery } from '@tanstack/react-query';
import { api } from '@/shared/api/client';
import type { ListSignInWaysResponse } from '@/shared/api/generated/types.gen';

/** How one can sign in here, beside the password. */
export const useWays = () =>
  useQuery({
    queryKey: ['sign-in-ways'],
    queryFn: () => api<ListSignInWaysResponse>('/auth/ways'),
    staleTime: Number.POSITIVE_INFINITY,
  }).data;
