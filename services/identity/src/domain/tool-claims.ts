// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CommandData } from '@essaim/contracts';

export type ToolClaim = NonNullable<CommandData<'identity.ensure-client'>['claims']>[number];

/** One organisation's access to a tool, as a person has it. */
export interface GivenAccess {
  readonly clientId: string;
  readonly claims: readonly ToolClaim[];
  readonly organisationKey: string;
  /** Null for no bound. */
  readonly personQuotaGb: number | null;
}

/** What one tool is told of one person. */
export interface ToolClaims {
  readonly clientId: string;
  /** Keys of the organisations through which the person has the tool, at most 20. */
  readonly groups: readonly string[];
  /** Whether there are more of them. */
  readonly isPartial: boolean;
  /** Gigabytes; null for no bound. */
  readonly quotaGb: number | null;
}

/** More would make tokens that some tools refuse. */
const MOST_GROUPS = 20;

/**
 * What each tool that asks for it is told of a person. The room is the largest that any of the
 * organisations gives; where one of them sets no bound, none is told.
 */
export const toolClaims = (accesses: readonly GivenAccess[]): ToolClaims[] =>
  [...Map.groupBy(accesses, ({ clientId }) => clientId)].flatMap(([clientId, held]) => {
    const asked = new Set(held[0]?.claims);
    if (asked.size === 0) return [];
    const keys = held.map(({ organisationKey }) => organisationKey).toSorted();
    const rooms = held.map(({ personQuotaGb }) => personQuotaGb ?? Infinity);
    const largest = Math.max(...rooms);
    return [
      {
        clientId,
        groups: asked.has('groups') ? keys.slice(0, MOST_GROUPS) : [],
        isPartial: asked.has('groups') && keys.length > MOST_GROUPS,
        quotaGb: asked.has('quota') && Number.isFinite(largest) ? largest : null,
      },
    ];
  });
