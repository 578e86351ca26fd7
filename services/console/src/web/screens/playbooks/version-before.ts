// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Planning } from '../../api/schemas.ts';

type Version = Planning['PlaybookSummary'];

/** The newest version of the same playbook that is older, among those that are known; or null. */
export const versionBefore = (
  { key, version }: Pick<Version, 'key' | 'version'>,
  known: readonly Version[],
): Version | null =>
  known
    .filter((other) => other.key === key && other.version < version)
    .toSorted((a, b) => b.version - a.version)[0] ?? null;
