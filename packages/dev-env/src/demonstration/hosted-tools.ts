// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import type { DemonstrationContext, ToolSlot } from '@essaim/dev-infra';
import { organisationByKey } from './organisation-by-key.ts';
import { PEOPLE } from './people.ts';
import type { Session } from './session.ts';

/** A tool of the demonstration that really runs, and whose it is. */
export interface HostedTool {
  readonly slot: ToolSlot['slot'];
  readonly offerKey: string;
  readonly name: string;
  readonly hoster: string;
  readonly department: string;
  readonly operator: string;
  readonly connectionMode: 'automatic' | 'with-approval';
  readonly requestedBy: string;
  /** Whether the demonstration begins with it at work; the other is for people to request. */
  readonly isActivated: boolean;
}

export const HOSTED_TOOLS: readonly HostedTool[] = [
  {
    slot: 'first',
    offerKey: 'veille-mayenne',
    name: 'Veille de la Mayenne',
    hoster: 'heb-bocage',
    department: 'dep-53',
    operator: PEOPLE.hosterBocage,
    connectionMode: 'automatic',
    requestedBy: PEOPLE.mayenne,
    isActivated: true,
  },
  {
    slot: 'second',
    offerKey: 'carnet-mayenne',
    name: 'Carnet de la Mayenne',
    hoster: 'heb-bocage',
    department: 'dep-53',
    operator: PEOPLE.hosterBocage,
    connectionMode: 'automatic',
    requestedBy: PEOPLE.mayenne,
    isActivated: true,
  },
  {
    slot: 'third',
    offerKey: 'carnet-haut-rhin',
    name: 'Carnet du Haut-Rhin',
    hoster: 'heb-rhin',
    department: 'dep-68',
    operator: PEOPLE.hosterRhin,
    connectionMode: 'with-approval',
    requestedBy: PEOPLE.hautRhin,
    isActivated: false,
  },
];

const TOOL_KEYS = { miniflux: 'miniflux', small: 'essaim-carnet' } as const;
const TOOL_VERSIONS = { miniflux: '2.2.16', small: '0.1' } as const;

/** Declares the instance of a tool that runs here, and offers it to its department. */
export const offerHostedTool = async (
  { catalog, identity }: Session,
  { tools }: Pick<DemonstrationContext, 'tools'>,
  tool: HostedTool,
): Promise<void> => {
  const known = await unwrap(catalog.GET('/offers', { params: { query: { q: tool.name } } }));
  if (known.items.some(({ key }) => key === tool.offerKey)) return;
  const slot = tools.find((candidate) => candidate.slot === tool.slot);
  if (!slot) throw new Error(`the local start has no place for the tool ${tool.slot}`);
  const hoster = await organisationByKey(identity, tool.hoster);
  const instance = await unwrap(
    catalog.POST('/instances', {
      params: { header: { 'Idempotency-Key': `demonstration-${tool.offerKey}` } },
      body: {
        toolKey: TOOL_KEYS[slot.kind],
        hosterOrganisationId: hoster.id,
        name: tool.name,
        address: slot.url,
        toolVersion: TOOL_VERSIONS[slot.kind],
        postLogoutRedirectUris: [`${slot.url}/`],
        ...(slot.kind === 'small' && { backchannelLogoutUri: `${slot.url}/backchannel-logout` }),
      },
    }),
  );
  await unwrap(
    catalog.POST('/offers', {
      body: {
        key: tool.offerKey,
        instanceId: instance.id,
        eligibility: `organisation.department == ${tool.department}`,
        maturity: slot.kind === 'small' ? 'beta' : 'stable',
        connectionMode: tool.connectionMode,
        referentEmail: tool.operator,
      },
    }),
  );
};
