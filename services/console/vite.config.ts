// SPDX-License-Identifier: AGPL-3.0-or-later
import { lingui } from '@lingui/vite-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { splitTexts } from './vite/split-texts.ts';

const COMMON = /src\/web\/(ui\/(?!dialog|menu)|format\/)/;

export default defineConfig({
  root: import.meta.dirname,
  plugins: [
    react(),
    lingui({
      cwd: import.meta.dirname,
      macroTransform: true,
    }),
    splitTexts(import.meta.dirname),
  ],
  resolve: { conditions: ['@essaim/source', 'module', 'browser', 'development|production'] },
  build: {
    outDir: 'dist-web',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // Small modules that nearly every screen needs: together they compress better than apart.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [{ name: 'common', test: COMMON, minShareCount: 8 }],
        },
      },
    },
  },
});
