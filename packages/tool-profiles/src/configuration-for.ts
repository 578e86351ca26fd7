// SPDX-License-Identifier: AGPL-3.0-or-later
import { type ClientFacts, endpointsOf } from './client-facts.ts';
import type { ConfigurationPart, Text } from './profile.ts';
import { genericOidc } from './profiles/generic-oidc.ts';
import { toolProfile } from './tool-profile.ts';

/** What to set in a tool, and what to know beforehand. */
export interface ToolConfiguration {
  /** Key of the profile: the tool's own, or that of the general one. */
  readonly profile: string;
  readonly parts: readonly ConfigurationPart[];
  readonly notes: readonly Text[];
}

/** The exact configuration of a tool for its client; of the general profile where the tool has none of its own. */
export const configurationFor = (toolKey: string, facts: ClientFacts): ToolConfiguration => {
  const { key, notes, parts } = toolProfile(toolKey) ?? genericOidc;
  return { profile: key, parts: parts(facts, endpointsOf(facts.issuer)), notes };
};
