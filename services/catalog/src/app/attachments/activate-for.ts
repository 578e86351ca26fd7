// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Organisation } from '@essaim/directory';
import type { Activation } from '../../domain/activation/activation.ts';
import { isOver } from '../../domain/activation/activation.ts';
import type { Offer } from '../../domain/offer/offer.ts';
import { advance, holdActivation, observe } from '../activations/advance.ts';
import { journalLine } from '../activations/journal-line.ts';
import { requestActivation } from '../activations/request-activation.ts';
import type { Cause } from '../cause.ts';
import type { Deps } from '../deps.ts';
import type { UnitOfWork } from '../ports.ts';

/**
 * The organisation's use of what is offered to it: the one that stands, resumed where it was suspended or is
 * ending; else a new one.
 * @throws DomainError `activation-access-moving` while its access is being taken back
 */
export const activateFor = async (
  unit: UnitOfWork,
  { offer, organisation }: { readonly offer: Offer; readonly organisation: Organisation },
  cause: Cause & { readonly actor: NonNullable<Cause['actor']> },
  deps: Pick<Deps, 'retry'>,
): Promise<Activation> => {
  const standing = await unit.activations.notOver([organisation.id]);
  const known = standing.find((one) => one.offerId === offer.id && !isOver(one));
  if (known) {
    if (!['suspended', 'ending'].includes(known.state)) return known;
    const held = await holdActivation(unit, known.id);
    const resumed = { kind: 'resume', by: cause.actor.personId, message: null } as const;
    await unit.journal(journalLine(known, cause, { offer: offer.key, tool: known.toolName }));
    const { activation, instance } = await advance(unit, held, resumed, cause, deps.retry);
    return (await advance(unit, { activation, instance }, observe, cause, deps.retry)).activation;
  }
  return requestActivation(
    unit,
    { offerId: offer.id, organisationId: organisation.id, taskId: null, message: null },
    cause,
    deps,
  );
};
