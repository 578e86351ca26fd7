// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Organisation } from '@essaim/directory';
import type { Activation } from '../../domain/activation/activation.ts';
import { isOver } from '../../domain/activation/activation.ts';
import type { Offer } from '../../domain/offer/offer.ts';
import { requestActivation } from '../activations/request-activation.ts';
import type { Cause } from '../cause.ts';
import type { Deps } from '../deps.ts';
import type { UnitOfWork } from '../ports.ts';

/** The organisation's use of what is offered to it: the one that stands, else a new one. */
export const activateFor = async (
  unit: UnitOfWork,
  { offer, organisation }: { readonly offer: Offer; readonly organisation: Organisation },
  cause: Cause & { readonly actor: NonNullable<Cause['actor']> },
  deps: Pick<Deps, 'retry'>,
): Promise<Activation> => {
  const standing = await unit.activations.notOver([organisation.id]);
  const known = standing.find((one) => one.offerId === offer.id && !isOver(one));
  if (known) return known;
  return requestActivation(
    unit,
    { offerId: offer.id, organisationId: organisation.id, taskId: null, message: null },
    cause,
    deps,
  );
};
