// SPDX-License-Identifier: AGPL-3.0-or-later
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { compileTexts } from './compile-texts.ts';
import { ON_DEMAND, type TextsByEntry, entryName, textsByEntry } from './texts-by-entry.ts';

/** `virtual:texts/LANGUAGE/MODULE`; the module `page` stands for what the page needs from its start. */
const CATALOGUE = /^\0?virtual:texts\/(?<language>\w+)\/(?<entry>.+)$/;

/**
 * Loads the texts of a screen with the screen: each module that is imported on demand brings those that it needs and
 * that the page does not have from its start.
 * @param root the console's folder
 */
export function splitTexts(root: string): Plugin[] {
  let pending: Promise<TextsByEntry> | undefined;
  const texts = () => (pending ??= textsByEntry(root));
  const forget = () => {
    pending = undefined;
  };
  return [
    {
      name: 'texts-on-demand',
      enforce: 'pre',
      buildStart: forget,
      watchChange: forget,
      transform: {
        filter: { id: /src\/web\/.*\.tsx?$/, code: ON_DEMAND },
        async handler(code, id) {
          const { onDemand } = await texts();
          const withTexts = code.replaceAll(ON_DEMAND, (imported, path: string) => {
            const entry = entryName(root, id, path);
            return onDemand.has(entry) ? bringingTexts(entry, imported) : imported;
          });
          if (withTexts === code) return null;
          const helper = join(root, 'src/web/i18n/texts.ts');
          return { code: `import { withTexts } from '${helper}';${withTexts}`, map: null };
        },
      },
    },
    {
      name: 'texts-of-entry',
      resolveId: { filter: { id: CATALOGUE }, handler: (id) => `\0${id}` },
      load: {
        filter: { id: CATALOGUE },
        async handler(id) {
          const { language = '', entry = '' } = CATALOGUE.exec(id)?.groups ?? {};
          const { first, onDemand } = await texts();
          const wanted = entry === 'page' ? first : onDemand.get(entry);
          if (wanted === undefined) throw new Error(`${entry} is not loaded on demand`);
          this.addWatchFile(join(root, `src/web/locales/${language}.po`));
          return compileTexts(root, language, wanted);
        },
      },
    },
  ];
}

const bringingTexts = (entry: string, imported: string): string => {
  const [fr, en] = ['fr', 'en'].map((one) => `() => import('virtual:texts/${one}/${entry}')`);
  return `withTexts('${entry}', { fr: ${fr}, en: ${en} }, ${imported})`;
};
