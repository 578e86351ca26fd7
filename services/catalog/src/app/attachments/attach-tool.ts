// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { Organisation } from '@essaim/directory';
import { toolProfile } from '@essaim/tool-profiles';
import type { Activation } from '../../domain/activation/activation.ts';
import { instanceAddress } from '../../domain/instance/address.ts';
import type { Instance } from '../../domain/instance/instance.ts';
import type { Offer } from '../../domain/offer/offer.ts';
import type { Cause } from '../cause.ts';
import type { Deps } from '../deps.ts';
import type { UnitOfWork } from '../ports.ts';
import type { GivenSignIn } from '../hosting/sign-in-of.ts';
import { askForClient } from '../save-instance.ts';
import { activateFor } from './activate-for.ts';
import { attachedInstance } from './attached-instance.ts';
import { offerTo } from './offer-to.ts';

/** Who acts, on each of the two sides. */
type Acting = Cause & { readonly actor: NonNullable<Cause['actor']> };

export interface Attachment extends GivenSignIn {
  /** Key of the profile of the tool. */
  readonly profile: string;
  readonly address: string;
  readonly name: string | undefined;
  readonly hoster: Organisation;
  /** Whose people are to sign in there. */
  readonly organisation: Organisation;
}

export interface Attached {
  readonly isNew: boolean;
  readonly instance: Instance;
  /** Null for a hoster's own, which no organisation uses yet. */
  readonly offer: Offer | null;
  /** Null when who attaches may not request for the organisation. */
  readonly activation: Activation | null;
}

/**
 * Attaches a tool to the sign-on: its instance by its profile, its client, an offer for the organisation
 * and, where who attaches may, the organisation's activation. Asked for again it finds what is there and
 * applies what was given otherwise.
 * @param asking null when who attaches may not request for the organisation
 * @throws DomainError `profile-unknown`, `instance-address-…`, `instance-attached-otherwise`,
 *   `redirect-uri-…`, and those of a request
 */
export const attachTool = async (
  unit: UnitOfWork,
  wanted: Attachment,
  causes: { readonly hosting: Acting; readonly asking: Acting | null },
  deps: Pick<Deps, 'addresses' | 'retry'>,
): Promise<Attached> => {
  const { hosting, asking } = causes;
  const profile = toolProfile(wanted.profile);
  if (!profile) throw problem('profile-unknown', { profile: wanted.profile });
  const address = instanceAddress(wanted.address, deps.addresses);
  const { isNew, instance } = await attachedInstance(
    unit,
    { ...wanted, address, profile },
    hosting,
    deps,
  );
  const { organisation } = wanted;
  const isUsed = organisation.tier !== 'hoster';
  const offer = isUsed ? await offerTo(unit, organisation, instance, hosting) : null;
  const activation =
    offer && asking ? await activateFor(unit, { offer, organisation }, asking, deps) : null;
  const held = (await unit.instances.lock(instance.id)) ?? instance;
  const hasClient = held.client.state !== 'none';
  return {
    isNew,
    instance: hasClient ? held : await askForClient(unit, held, hosting, deps.retry),
    offer,
    activation,
  };
};
