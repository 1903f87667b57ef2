import '@fontsource-variable/noto-sans-sc';
import '../shared/styles.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router';
import { ApiError } from '../shared/api.ts';
import { chooseFont } from '../shared/fonts.ts';
import { I18nProvider } from '../shared/i18n.tsx';
import { router } from './router.tsx';
import { ThemeProvider } from './theme.tsx';

chooseFont();

const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // The live socket says when something changed; the age is only for windows that come back.
      staleTime: 15_000,
      retry: (failures, error) => error instanceof ApiError && error.transient && failures < 2,
    },
  },
});

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root element');
createRoot(root).render(
  <StrictMode>
    <I18nProvider>
      <ThemeProvider>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </ThemeProvider>
    </I18nProvider>
  </StrictMode>,
);
