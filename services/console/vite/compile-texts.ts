// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  createCompilationErrorMessage,
  createCompiledCatalog,
  createMissingErrorMessage,
} from '@lingui/cli/api';
import { readCatalogue } from './read-catalogue.ts';

/**
 * Some texts of a language, as a module that exports `messages`.
 * @param root the console's folder
 * @param wanted ids of messages
 * @throws Error when one has no translation, or one that is not well formed
 */
export async function compileTexts(
  root: string,
  language: string,
  wanted: ReadonlySet<string>,
): Promise<string> {
  const { catalogue, sourceLocale, fallbackLocales } = await readCatalogue(root);
  const { messages, missing } = await catalogue.getTranslations(language, {
    sourceLocale,
    fallbackLocales,
  });
  if (missing.length > 0) throw new Error(createMissingErrorMessage(language, missing, 'resolved'));
  const some = Object.fromEntries(Object.entries(messages).filter(([id]) => wanted.has(id)));
  const { source, errors } = createCompiledCatalog(language, some, { namespace: 'es' });
  if (errors.length > 0) throw new Error(createCompilationErrorMessage(language, errors));
  return source;
}
