// SPDX-License-Identifier: AGPL-3.0-or-later
import { type ClientFacts, endpointsOf } from './client-facts.ts';
import type { ConfigurationPart, Text } from './profile.ts';
import { ALL_PROFILES } from './profiles/all-profiles.ts';
import { genericOidc } from './profiles/generic-oidc.ts';

/** What to set in a tool, and what to know beforehand. */
export interface ToolConfiguration {
  /** Key of the profile: the tool's own, or that of the general one. */
  readonly profile: string;
  readonly parts: readonly ConfigurationPart[];
  readonly notes: readonly Text[];
}

const BY_KEY = new Map(ALL_PROFILES.map((profile) => [profile.key, profile]));

/** The exact configuration of a tool for its client; of the general profile where the tool has none of its own. */
export const configurationFor = (toolKey: string, facts: ClientFacts): ToolConfiguration => {
  const { key, notes, parts } = BY_KEY.get(toolKey) ?? genericOidc;
  return { profile: key, parts: parts(facts, endpointsOf(facts.issuer)), notes };
};
