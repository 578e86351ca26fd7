// SPDX-License-Identifier: AGPL-3.0-or-later

/** A package as `pnpm licenses list --json` gives it. */
export interface LicensedPackage {
  readonly name: string;
  readonly versions: readonly string[];
  readonly homepage?: string;
}

export type LicenceList = Readonly<Record<string, readonly LicensedPackage[]>>;

const OWN = '@essaim/';

/** The page of third-party notices, in Markdown, by licence. */
export const thirdPartyPage = (licences: LicenceList): string => {
  const sections = Object.entries(licences)
    .toSorted(([a], [b]) => a.localeCompare(b))
    .flatMap(([licence, packages]) => {
      const lines = packages
        .filter(({ name }) => !name.startsWith(OWN))
        .toSorted((a, b) => a.name.localeCompare(b.name))
        .map(({ name, versions }) => `- ${name} ${versions.join(', ')}`);
      return lines.length === 0 ? [] : [`## ${licence}`, lines.join('\n')];
    });
  return (
    [
      '# Third-party notices',
      'Packages that essaim ships or runs with, by licence. Their texts are in each package. Made by `node deploy/licences/generate.ts`.',
      ...sections,
      '## Fonts and data',
      '- Atkinson Hyperlegible Next: SIL Open Font License 1.1, Braille Institute of America\n- Outlines of departments: IGN Admin Express, Licence Ouverte (Etalab), through gregoiredavid/france-geojson\n- Other data: see `packages/dev-env/data/README.md`',
      '## Programs that are run, not shipped',
      '- Keycloak (Apache-2.0), NATS server (Apache-2.0), PostgreSQL (PostgreSQL licence), Miniflux (Apache-2.0)',
    ].join('\n\n') + '\n'
  );
};
