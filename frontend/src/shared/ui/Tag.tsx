import type { ReactNode } from 'react';

export function Tag({ tone = 'neutral', children }: { tone?: string; children: ReactNode }) {
  return <span className={`tag tag-${tone}`}>{children}</span>;
}
