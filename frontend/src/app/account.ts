import { createContext, useContext } from 'react';
import type { Account } from '@/shared/api/generated/types.gen';

export const AccountContext = createContext<Account | null>(null);
export const useAccount = () => useContext(AccountContext);
