import '../ui/styles/index.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { LocaleProvider } from '../lib/locale-provider';
import { applyLook } from '../lib/preferences';
import { makeQueryClient } from '../lib/query-client';
import { makeRouter } from './router';
import { allowOnlyEmptyHtml } from './trusted-types';

allowOnlyEmptyHtml();
applyLook();

const queries = makeQueryClient();
const router = makeRouter(queries);
const root = document.getElementById('root');

if (root) {
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <LocaleProvider>
          <RouterProvider router={router} />
        </LocaleProvider>
      </QueryClientProvider>
    </StrictMode>,
  );
}
