// SPDX-License-Identifier: AGPL-3.0-or-later
import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';
import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createQueryClient } from './api/query-client.ts';
import { router } from './app/router.tsx';
import { firstLanguage } from './i18n/preferred-language.ts';
import { activate } from './i18n/texts.ts';
import { restoreTheme } from './shell/theme.ts';
import './styles/index.css';

restoreTheme();
await activate(firstLanguage());

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no root');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={createQueryClient()}>
      <I18nProvider i18n={i18n}>
        <RouterProvider router={router} />
      </I18nProvider>
    </QueryClientProvider>
  </StrictMode>,
);
