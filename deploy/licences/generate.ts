// SPDX-License-Identifier: AGPL-3.0-or-later
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { type LicenceList, type LicensedPackage, thirdPartyPage } from './third-party-page.ts';

const MAX_BYTES = 50_000_000;
/** The console bundles its development dependencies, so they count as shipped. */
const selections = [
  ['-r', 'licenses', 'list', '--prod', '--json'],
  ['--filter', '@essaim/console', 'licenses', 'list', '--json'],
];

const licences: Record<string, LicensedPackage[]> = {};
for (const selection of selections) {
  const output = execFileSync('pnpm', selection, { encoding: 'utf8', maxBuffer: MAX_BYTES });
  for (const [licence, packages] of Object.entries(JSON.parse(output) as LicenceList)) {
    const known = (licences[licence] ??= []);
    known.push(...packages.filter(({ name }) => known.every((other) => other.name !== name)));
  }
}
const page = thirdPartyPage(licences);
writeFileSync(new URL('../../docs/reference/third-party.md', import.meta.url), page);
