import { useSyncExternalStore } from 'react';

function watch(look: () => void) {
  addEventListener('online', look);
  addEventListener('offline', look);
  return () => {
    removeEventListener('online', look);
    removeEventListener('offline', look);
  };
}

export const useOnline = () => useSyncExternalStore(watch, () => navigator.onLine);
