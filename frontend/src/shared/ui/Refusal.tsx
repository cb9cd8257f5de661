import type { ReactNode } from 'react';

/** Why a step was refused, said aloud by a screen reader; nothing while there is nothing to say. */
export function Refusal({ children }: { children: ReactNode }) {
  return children ? (
    <p className="notice notice-bad" role="alert">
      {children}
    </p>
  ) : null;
}
