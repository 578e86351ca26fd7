// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { type Uuid, newId } from '@essaim/kernel';
import { toolProfile } from '@essaim/tool-profiles';
import { instanceAddress } from '../../domain/instance/address.ts';
import { type Instance, NO_CLIENT } from '../../domain/instance/instance.ts';
import { type Cause, journalEntry } from '../cause.ts';
import type { Deps } from '../deps.ts';
import type { UnitOfWork } from '../ports.ts';
import { type GivenSignIn, signInOf } from './sign-in-of.ts';
import { saveInstance } from '../save-instance.ts';

export interface NewInstance extends GivenSignIn {
  readonly toolKey: string;
  readonly hosterOrganisationId: Uuid;
  readonly name: string;
  readonly address: string;
  readonly toolVersion: string;
  /** The profile by which it is attached. */
  readonly profile?: string;
}

/**
 * Declares an instance.
 * @throws DomainError `tool-unknown`, `hoster-not-found`, `instance-address-…`,
 *   and those of `signInOf`
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
  const id = newId();
  const signIn = await signInOf(
    unit,
    tool.sheet.sso,
    {
      id,
      address,
      profile: input.profile === undefined ? undefined : toolProfile(input.profile),
      given: input,
      before: null,
      now: cause.at,
    },
    addresses,
  );
  const instance: Instance = {
    id,
    version: 0,
    toolKey: tool.key,
    toolName: tool.sheet.name,
    signOn: input.profile !== undefined || signIn.saml ? 'single' : tool.sheet.sso.signOn,
    profile: input.profile ?? null,
    name: input.name,
    hosterOrganisationId: input.hosterOrganisationId,
    address,
    toolVersion: input.toolVersion,
    ...signIn,
    ownAddresses: input.redirectUris !== undefined || signIn.saml !== null,
    secondFactor: false,
    client: NO_CLIENT,
    configuredAt: null,
    configuredBy: null,
    firstSignInAt: null,
  };
  await unit.journal(
    journalEntry(cause, {
      resourceType: 'instance',
      resourceId: instance.id,
      organisationId: instance.hosterOrganisationId,
      summary: { tool: tool.sheet.name, name: input.name, address },
    }),
  );
  return saveInstance(unit, instance, cause);
};
