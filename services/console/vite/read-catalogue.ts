// SPDX-License-Identifier: AGPL-3.0-or-later
import { getCatalogs } from '@lingui/cli/api';
import { type LinguiConfigNormalized, getConfig } from '@lingui/conf';

type Catalogue = Awaited<ReturnType<typeof getCatalogs>>[number];

/**
 * The console's one catalogue, with what lingui needs to read it.
 * @param root the console's folder
 */
export async function readCatalogue(
  root: string,
): Promise<
  Pick<LinguiConfigNormalized, 'sourceLocale' | 'fallbackLocales'> & { catalogue: Catalogue }
> {
  const config = getConfig({ cwd: root });
  const [catalogue] = await getCatalogs(config);
  if (catalogue === undefined) throw new Error('lingui.config.ts names no catalogue');
  const { sourceLocale, fallbackLocales } = config;
  return { catalogue, sourceLocale, fallbackLocales };
}
