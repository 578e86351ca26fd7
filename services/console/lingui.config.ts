// SPDX-License-Identifier: AGPL-3.0-or-later
import { defineConfig } from '@lingui/cli';

export default defineConfig({
  sourceLocale: 'fr',
  locales: ['fr', 'en'],
  catalogs: [{ path: '<rootDir>/src/web/locales/{locale}', include: ['<rootDir>/src/web'] }],
  orderBy: 'message',
});
