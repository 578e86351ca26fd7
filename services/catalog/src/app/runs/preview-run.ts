// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Organisation } from '@essaim/directory';
import type { Uuid } from '@essaim/kernel';
import type { Offer } from '../../domain/offer/offer.ts';
import type { Verdict, VerdictReason } from '../../domain/offer/verdict.ts';
import { type VerdictContext, offerVerdict } from '../activations/offer-verdict.ts';
import type { NewLine, UnitOfWork } from '../ports.ts';
import { type RunOrder, planLines } from './create-run.ts';

/** What a run would do for one offer. */
export interface RunPreview {
  readonly offerId: Uuid;
  readonly organisations: number;
  readonly ready: number;
  /** What stands in the way, each with how many organisations and a few of their names. */
  readonly obstacles: readonly {
    readonly reason: VerdictReason;
    readonly tier: string;
    readonly count: number;
    readonly examples: readonly string[];
  }[];
}

const EXAMPLES = 3;

type Judge = (line: NewLine) => { verdict: Verdict; organisation: Organisation } | null;

/** What a run would do, without doing it; an offer of the same run counts as there already. */
export const previewRun = async (unit: UnitOfWork, order: RunOrder): Promise<RunPreview[]> => {
  const lines = await planLines(unit, order);
  const all = await unit.offers.all();
  const others = new Set(all.filter(({ id }) => order.offerIds.includes(id)).map(({ key }) => key));
  const context = await readContext(unit, lines, all);
  const previews: RunPreview[] = [];
  for (const [offerId, ofOffer] of Map.groupBy(lines, (line) => line.offerId)) {
    const offer = all.find(({ id }) => id === offerId);
    const instance = offer && (await unit.instances.find(offer.instanceId));
    const hoster = instance && (await unit.hosters.find(instance.hosterOrganisationId));
    if (!offer || !hoster) continue;
    const asked = { ...offer, dependsOn: offer.dependsOn.filter((key) => !others.has(key)) };
    const judge: Judge = ({ organisationId }) => {
      const found = context(organisationId);
      return (
        found && {
          verdict: offerVerdict(asked, hoster, found),
          organisation: found.organisation,
        }
      );
    };
    previews.push(summarise(offerId, ofOffer, judge));
  }
  return previews;
};

const readContext = async (
  unit: UnitOfWork,
  lines: readonly NewLine[],
  all: readonly Offer[],
): Promise<(organisationId: Uuid) => VerdictContext | null> => {
  const ids = [...new Set(lines.map(({ organisationId }) => organisationId))];
  const own = await unit.directory.organisations(ids);
  const aboveIds = [...new Set([...own.values()].flatMap(({ ancestors }) => ancestors))];
  const above = await unit.directory.organisations(aboveIds);
  const activations = Map.groupBy(
    await unit.activations.notOver([...new Set([...ids, ...aboveIds])]),
    ({ organisationId }) => organisationId,
  );
  const offers = new Map(all.map(({ id, key }) => [key, { id, name: key }]));
  return (organisationId) => {
    const organisation = own.get(organisationId);
    if (!organisation) return null;
    const lineage = [organisationId, ...organisation.ancestors];
    return {
      organisation,
      ancestors: organisation.ancestors.flatMap((id) => above.get(id) ?? []),
      activations: lineage.flatMap((id) => activations.get(id) ?? []),
      offers,
    };
  };
};

const summarise = (offerId: Uuid, lines: readonly NewLine[], judge: Judge): RunPreview => {
  const found = new Map<string, { reason: VerdictReason; tier: string; names: string[] }>();
  let ready = 0;
  for (const line of lines) {
    const judged = judge(line);
    const reason = judged?.verdict.reasons[0];
    if (!judged || !reason) {
      ready += 1;
      continue;
    }
    const { tier, name } = judged.organisation;
    const key = `${reason.code} ${tier}`;
    const before = found.get(key) ?? { reason, tier, names: [] };
    before.names.push(name);
    found.set(key, before);
  }
  return {
    offerId,
    organisations: lines.length,
    ready,
    obstacles: [...found.values()].map(({ reason, tier, names }) => ({
      reason,
      tier,
      count: names.length,
      examples: names.slice(0, EXAMPLES),
    })),
  };
};
