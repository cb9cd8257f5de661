import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { places } from '@/features/auth/places';
import { SsoPage } from '@/features/auth/SsoPage';
import { watchOutbox } from '@/features/submissions/outbox';
import { ApiError } from '@/shared/api/problem';
import { watchFiles } from '@/shared/attachments/queue';
import { Languages } from './Languages';
import { router } from './router';
import { SessionGate } from './SessionGate';
import './styles.css';

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      retry: (count, error) => error instanceof ApiError && error.isPassing && count < 2,
    },
  },
});

if ('serviceWorker' in navigator && import.meta.env.PROD) navigator.serviceWorker.register('/sw.js');
watchOutbox();
watchFiles();

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <Languages>
      <QueryClientProvider client={client}>
        {location.pathname === places.sso ? (
          <SsoPage />
        ) : (
          <SessionGate>
            <RouterProvider router={router} />
          </SessionGate>
        )}
      </QueryClientProvider>
    </Languages>
  </StrictMode>,
);
