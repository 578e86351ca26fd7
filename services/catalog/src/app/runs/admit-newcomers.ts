// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { evaluateEligibility } from '../../domain/eligibility/evaluate-eligibility.ts';
import { parseEligibility } from '../../domain/eligibility/parse-eligibility.ts';
import { organisationFacts } from '../activations/offer-verdict.ts';
import type { NewLine, UnitOfWork } from '../ports.ts';

/**
 * Adds to a rule the organisations that joined it or became eligible. Who ever had an activation of
 * the offer is never taken in: what was ended or refused stays so.
 */
export const admitNewcomers = async (unit: UnitOfWork, runId: Uuid): Promise<void> => {
  const run = await unit.runs.share(runId);
  if (run?.state !== 'running') return;
  for (const offerId of run.offerIds) {
    const ids = await unit.runs.newcomers(run, offerId);
    if (ids.length === 0) continue;
    const lines = await eligibleLines(unit, offerId, ids);
    if (lines.length > 0) await unit.runs.addLines(runId, lines);
  }
};

/** Those of some organisations to whom an offer is open. */
const eligibleLines = async (
  unit: UnitOfWork,
  offerId: Uuid,
  ids: readonly Uuid[],
): Promise<NewLine[]> => {
  const offer = await unit.offers.find(offerId);
  const parsed = offer && parseEligibility(offer.eligibility);
  if (!parsed || 'fault' in parsed) return [];
  const own = await unit.directory.organisations(ids);
  const above = await unit.directory.organisations([
    ...new Set([...own.values()].flatMap(({ ancestors }) => ancestors)),
  ]);
  return ids.flatMap((id): NewLine[] => {
    const organisation = own.get(id);
    if (!organisation) return [];
    const ancestors = organisation.ancestors.flatMap((one) => above.get(one) ?? []);
    const obstacles = evaluateEligibility(
      parsed.expression,
      organisationFacts(organisation, ancestors),
    );
    return obstacles.length === 0 ? [{ organisationId: id, offerId }] : [];
  });
};
