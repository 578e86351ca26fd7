// SPDX-License-Identifier: AGPL-3.0-or-later
import { type ClientFacts, endpointsOf } from './client-facts.ts';
import type { ConfigurationPart, Text, ToolProfile } from './profile.ts';
import { genericOidc } from './profiles/generic-oidc.ts';
import { genericSaml } from './profiles/generic-saml.ts';
import { toolProfile, toolProfiles } from './tool-profile.ts';

/** What to set in a tool, and what to know beforehand. */
export interface ToolConfiguration {
  /** Key of the profile: the tool's own, or that of the general one. */
  readonly profile: string;
  readonly parts: readonly ConfigurationPart[];
  readonly notes: readonly Text[];
}

const openIdProfile = (key: string): ToolProfile => {
  const found = toolProfile(key);
  return found && !found.saml ? found : genericOidc;
};

/** By its own key, or by that of its tool, which another profile attaches by OpenID Connect. */
const samlProfile = (key: string): ToolProfile =>
  toolProfiles().find((one) => one.saml && (one.key === key || one.tool === key)) ?? genericSaml;

/** The exact configuration of a tool for its client; of the general profile where the tool has none of its own. */
export const configurationFor = (toolKey: string, facts: ClientFacts): ToolConfiguration => {
  const { key, notes, parts } =
    facts.protocol === 'saml' ? samlProfile(toolKey) : openIdProfile(toolKey);
  return { profile: key, parts: parts(facts, endpointsOf(facts.issuer)), notes };
};
