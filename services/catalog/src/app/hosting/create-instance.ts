// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { type Uuid, newId } from '@essaim/kernel';
import { instanceAddress } from '../../domain/instance/address.ts';
import { type Instance, NO_CLIENT } from '../../domain/instance/instance.ts';
import { type GivenAddresses, signInAddresses } from '../../domain/instance/sign-in-addresses.ts';
import type { Cause } from '../cause.ts';
import type { Deps } from '../deps.ts';
import type { UnitOfWork } from '../ports.ts';
import { saveInstance } from '../save-instance.ts';

export interface NewInstance extends GivenAddresses {
  readonly toolKey: string;
  readonly hosterOrganisationId: Uuid;
  readonly name: string;
  readonly address: string;
  readonly toolVersion: string;
  /** The profile by which it is attached, whose addresses were checked already. */
  readonly profile?: string;
}

/**
 * Declares an instance.
 * @throws DomainError `tool-unknown`, `hoster-not-found`, `instance-address-…`,
 *   `redirect-uri-outside`
 */
export const createInstance = async (
  unit: UnitOfWork,
  input: NewInstance,
  cause: Cause,
  { addresses }: Pick<Deps, 'addresses'>,
): Promise<Instance> => {
  const tool = (await unit.tools.byKeys([input.toolKey])).get(input.toolKey);
  if (!tool) throw problem('tool-unknown', { tool: input.toolKey });
  if (!(await unit.hosters.find(input.hosterOrganisationId))) throw problem('hoster-not-found');
  const address = instanceAddress(input.address, addresses);
  if ((await unit.instances.byAddresses([address])).size > 0) {
    throw problem('instance-address-taken', { address });
  }
  const instance: Instance = {
    id: newId(),
    version: 0,
    toolKey: tool.key,
    toolName: tool.sheet.name,
    signOn: input.profile === undefined ? tool.sheet.sso.signOn : 'single',
    profile: input.profile ?? null,
    name: input.name,
    hosterOrganisationId: input.hosterOrganisationId,
    address,
    toolVersion: input.toolVersion,
    ...signInAddresses(address, tool.sheet.sso, input, { areChecked: input.profile !== undefined }),
    ownAddresses: input.redirectUris !== undefined,
    secondFactor: false,
    client: NO_CLIENT,
    configuredAt: null,
    configuredBy: null,
    firstSignInAt: null,
  };
  await unit.journal({
    at: cause.at,
    personId: cause.actor?.personId ?? null,
    mandateId: cause.actor?.mandateId ?? null,
    action: cause.action,
    resourceType: 'instance',
    resourceId: instance.id,
    organisationId: instance.hosterOrganisationId,
    summary: { tool: tool.sheet.name, name: input.name, address },
    correlationId: cause.correlationId,
  });
  return saveInstance(unit, instance, cause);
};
