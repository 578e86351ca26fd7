// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import { dataFile, toolFiles } from './data.ts';
import type { Session } from './session.ts';
import { until } from './until.ts';

const HOSTERS_KNOWN_MS = 60_000;

const csv = (name: string) => ({
  body: dataFile(name),
  bodySerializer: (text: string) => text,
  headers: { 'content-type': 'text/csv' },
});

/**
 * Imports tools, hosters and offers. Hosters and organisations come to the catalogue by events, so
 * it waits until a dry run finds nothing unknown.
 */
export const importCatalogue = async ({ catalog }: Session): Promise<void> => {
  await unwrap(catalog.POST('/tools/import', { body: { files: toolFiles() } }));
  const hosters = csv('hosters-example.csv');
  await until('the hosters in the catalogue', HOSTERS_KNOWN_MS, async () => {
    const dryRun = { params: { query: { dryRun: true } }, ...hosters };
    const report = await unwrap(catalog.POST('/hosters/import', dryRun));
    return report.errors.length === 0 ? report : undefined;
  });
  await unwrap(catalog.POST('/hosters/import', hosters));
  await unwrap(catalog.POST('/offers/import', csv('offers-example.csv')));
};
