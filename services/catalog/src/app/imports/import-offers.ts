// SPDX-License-Identifier: AGPL-3.0-or-later
import { newId } from '@essaim/kernel';
import type { Hoster } from '../../domain/hoster/hoster.ts';
import type { Instance } from '../../domain/instance/instance.ts';
import { dependencyCycle } from '../../domain/offer/dependency-cycle.ts';
import type { Offer } from '../../domain/offer/offer.ts';
import type { Cause } from '../cause.ts';
import type { Deps } from '../deps.ts';
import { createInstance } from '../hosting/create-instance.ts';
import { saveOffer } from '../hosting/save-offer.ts';
import { changeInstance } from '../hosting/update-instance.ts';
import type { StoredTool, UnitOfWork } from '../ports.ts';
import { OFFERS_FILE, type OfferLine, type OfferLines, readOfferLines } from './offer-lines.ts';
import { type ImportItem, type ImportReport, refuseFaults, tableFault } from './report.ts';
import { isSame } from './same.ts';

/** What the catalogue holds already of what the lines name. */
interface Known {
  readonly tools: ReadonlyMap<string, StoredTool>;
  readonly hosters: ReadonlyMap<string, Hoster>;
  readonly offers: ReadonlyMap<string, Offer>;
  /** Instances by address, and those of offers that exist. */
  readonly instances: ReadonlyMap<string, Instance>;
  readonly instanceOfOffer: ReadonlyMap<string, Instance>;
}

/**
 * Imports offers and the instances that they offer: all of them, or none.
 * @throws DomainError `csv-invalid` with every fault, unless it is a dry run
 */
export const importOffers = (deps: Deps, text: string, dryRun: boolean, cause: Cause) =>
  deps.inTransaction(async (unit): Promise<ImportReport> => {
    const read = readOfferLines(text, deps.addresses);
    const known = await knownOf(unit, read.lines);
    checkLines(read, known);
    const faults = read.faults.map(tableFault);
    if (!dryRun) refuseFaults('csv-invalid', faults);
    const items: ImportItem[] = [];
    const made = new Map<string, Instance>();
    for (const line of read.lines) {
      const before = instanceFor(line, known);
      const outcome = outcomeOf(line, known.offers.get(line.offer.key), before);
      items.push({ key: line.offer.key, name: line.instance.name, outcome });
      if (dryRun || outcome === 'unchanged') continue;
      const { address } = line.instance;
      const instance =
        made.get(address) ?? (await saveLineInstance(unit, line, before, known, cause, deps));
      made.set(address, instance);
      await saveLineOffer(unit, line, known.offers.get(line.offer.key), instance, cause);
    }
    return { dryRun, items, faults };
  });

const knownOf = async (unit: UnitOfWork, lines: readonly OfferLine[]): Promise<Known> => {
  const unique = (pick: (line: OfferLine) => string) => [...new Set(lines.map(pick))];
  const offers = new Map((await unit.offers.all()).map((offer) => [offer.key, offer]));
  const instanceOfOffer = new Map<string, Instance>();
  for (const { offer } of lines) {
    const existing = offers.get(offer.key);
    const instance = existing && (await unit.instances.lock(existing.instanceId));
    if (instance) instanceOfOffer.set(offer.key, instance);
  }
  return {
    tools: await unit.tools.byKeys(unique(({ toolKey }) => toolKey)),
    hosters: await unit.hosters.byKeys(unique(({ hosterKey }) => hosterKey)),
    offers,
    instances: await unit.instances.byAddresses(unique(({ instance }) => instance.address)),
    instanceOfOffer,
  };
};

const instanceFor = (line: OfferLine, known: Known): Instance | undefined =>
  known.instances.get(line.instance.address) ?? known.instanceOfOffer.get(line.offer.key);

const checkLines = ({ lines, faults }: OfferLines, known: Known): void => {
  const dependencies = new Map([...known.offers].map(([key, { dependsOn }]) => [key, dependsOn]));
  for (const { offer } of lines) dependencies.set(offer.key, offer.dependsOn);
  const cyclic = dependencyCycle(dependencies);
  for (const line of lines) {
    const fault = (column: string, code: string, params: Record<string, string | number>) =>
      faults.push({ file: OFFERS_FILE, line: line.line, column, code, params });
    const { toolKey, hosterKey, offer } = line;
    const hoster = known.hosters.get(hosterKey);
    if (toolKey !== '' && !known.tools.has(toolKey)) {
      fault('tool', 'tool-key-not-in-catalogue', { key: toolKey });
    }
    if (hosterKey !== '' && !hoster) fault('hoster_key', 'hoster-key-unknown', { key: hosterKey });
    for (const key of offer.dependsOn) {
      if (!dependencies.has(key)) fault('depends_on', 'offer-dependency-unknown', { key });
    }
    if (cyclic === offer.key) fault('depends_on', 'offer-dependency-cyclic', { key: cyclic });
    const before = instanceFor(line, known);
    const owner = known.instanceOfOffer.get(offer.key);
    const isElsewhere = (instance: Instance | undefined) =>
      instance !== undefined &&
      (instance.toolKey !== toolKey ||
        (hoster !== undefined && instance.hosterOrganisationId !== hoster.organisationId));
    if (isElsewhere(owner)) fault('key', 'import-offer-moved', { key: offer.key });
    else if (isElsewhere(before)) {
      fault('address', 'instance-address-taken', { address: line.instance.address });
    }
  }
};

const outcomeOf = (
  { offer, instance }: OfferLine,
  known: Offer | undefined,
  before: Instance | undefined,
): ImportItem['outcome'] => {
  if (!known || !before) return 'created';
  const sameOffer = isSame(known, {
    ...offer,
    id: known.id,
    version: known.version,
    instanceId: before.id,
  });
  return sameOffer && isSameInstance(before, instance) ? 'unchanged' : 'updated';
};

const isSameInstance = (before: Instance, { name, address, toolVersion }: OfferLine['instance']) =>
  before.name === name && before.address === address && before.toolVersion === toolVersion;

const saveLineInstance = async (
  unit: UnitOfWork,
  { toolKey, hosterKey, instance }: OfferLine,
  before: Instance | undefined,
  known: Known,
  cause: Cause,
  deps: Deps,
): Promise<Instance> => {
  if (before) {
    return isSameInstance(before, instance)
      ? before
      : changeInstance(unit, before, instance, cause, deps);
  }
  const hoster = known.hosters.get(hosterKey);
  if (!hoster) throw new TypeError('a line without its hoster is a fault');
  const input = { ...instance, toolKey, hosterOrganisationId: hoster.organisationId };
  return createInstance(unit, input, cause, deps);
};

const saveLineOffer = async (
  unit: UnitOfWork,
  { offer }: OfferLine,
  before: Offer | undefined,
  instance: Instance,
  cause: Cause,
): Promise<void> => {
  const changed: Offer = {
    ...offer,
    id: before?.id ?? newId(),
    version: before?.version ?? 0,
    instanceId: instance.id,
  };
  if (before && isSame(before, changed)) return;
  await saveOffer(unit, changed, instance, cause, { tool: instance.toolName });
};
