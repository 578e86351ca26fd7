// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Planning } from '../../api/schemas.ts';

type Summary = Planning['PlaybookSummary'];

/** A national playbook, and what an organisation made of it; both in their newest version. */
export type OwnVersion = { national: Summary; own: Summary | null };

const newestOf = (items: readonly Summary[]): Summary[] =>
  [...Map.groupBy(items, ({ key }) => key).values()].flatMap((versions) =>
    versions.toSorted((a, b) => b.version - a.version).slice(0, 1),
  );

/** The national playbooks with the own version of an organisation. */
export function ownVersions(known: readonly Summary[], ours: readonly Summary[]): OwnVersion[] {
  const own = newestOf(ours);
  return newestOf(known)
    .filter(({ owner }) => owner === null)
    .map((national) => ({
      national,
      own: own.find(({ base }) => base?.key === national.key) ?? null,
    }));
}
