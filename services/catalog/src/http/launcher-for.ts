// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Organisation } from '@essaim/directory';
import { type Uuid, isInForce } from '@essaim/kernel';
import type { RequestContext } from '@essaim/service-kit';
import { organisationFacts } from '../app/activations/offer-verdict.ts';
import type { OfferView } from '../db/reads/offers.ts';
import type { Reads } from '../db/reads/index.ts';
import {
  type LauncherEntry,
  type LauncherOrganisation,
  launcherEntries,
} from '../domain/launcher/launcher.ts';
import type { Schemas } from './http.ts';
import { healthPresenter } from './present/health-presenter.ts';
import { presentReason } from './present/present-reason.ts';
import { whoPresenter } from './present/who-presenter.ts';

type Context = Pick<RequestContext, 'actor' | 'today' | 'language' | 'now'>;

const RANK: Record<LauncherEntry['state'], number> = {
  open: 0,
  'in-progress': 1,
  'not-requested': 2,
};

/** The caller's tools. Every hat counts, whichever is worn: tools get their groups from all. */
export const launcherFor = async (
  reads: Reads,
  context: Context,
): Promise<Schemas['LauncherTool'][]> => {
  const hatIds = context.actor.mandates
    .filter((mandate) => isInForce(mandate, context.today))
    .map(({ organisationId }) => organisationId);
  const { organisations, hats } = await lineages(reads, hatIds);
  const ids = [...organisations.keys()];
  const [views, own, inherited] = await Promise.all([
    reads.findOffers({}),
    reads.activationsOf(ids),
    reads.inheritedActivations(ids),
  ]);
  const entries = launcherEntries({
    hats,
    organisations: new Map([...organisations].map(([id, { place }]) => [id, place])),
    activations: [...own, ...inherited],
    offers: views.map(({ offer, toolKey, hosterState }) => ({
      id: offer.id,
      instanceId: offer.instanceId,
      toolKey,
      eligibility: offer.eligibility,
      maturity: offer.maturity,
      isHosterFull: hosterState === 'full',
    })),
  });
  const who = await whoPresenter(
    reads,
    entries.map((entry) => entry.who),
    context.today,
  );
  const byId = new Map(views.map((view) => [view.offer.id, view]));
  const shown = new Set(entries.map(({ offerId }) => offerId));
  const health = await healthPresenter(
    reads,
    views.filter(({ offer }) => shown.has(offer.id)).map(subjectOf),
    context,
  );
  const nameOf = (id: Uuid): string => organisations.get(id)?.name ?? '';
  return entries
    .flatMap((entry) => {
      const view = byId.get(entry.offerId);
      return view
        ? [
            {
              ...present(entry, view, views, nameOf, who(entry.who), context),
              health: health(subjectOf(view)),
            },
          ]
        : [];
    })
    .sort((a, b) => RANK[a.state] - RANK[b.state] || a.name.localeCompare(b.name, 'fr'));
};

const subjectOf = ({ offer, toolName, hosterOrganisationId }: OfferView) => ({
  id: offer.instanceId,
  toolName,
  hosterOrganisationId,
});

interface Known {
  readonly name: string;
  readonly place: LauncherOrganisation;
}

const lineages = async (
  reads: Reads,
  hatIds: readonly Uuid[],
): Promise<{ organisations: ReadonlyMap<Uuid, Known>; hats: LauncherOrganisation[] }> => {
  const own = await reads.organisationsByIds(hatIds);
  const above = await reads.organisationsByIds([...own.values()].flatMap((one) => one.ancestors));
  const all = new Map([...own, ...above]);
  const known = (organisation: Organisation): Known => ({
    name: organisation.name,
    place: {
      id: organisation.id,
      ancestors: organisation.ancestors,
      facts: organisationFacts(
        organisation,
        organisation.ancestors.flatMap((id) => all.get(id) ?? []),
      ),
    },
  });
  const organisations = new Map([...all].map(([id, organisation]) => [id, known(organisation)]));
  return { organisations, hats: [...own.values()].map((one) => known(one).place) };
};

/**
 * Where a tool is opened: where it begins the sign-in by itself, if it says so. One that is opened
 * from inside another is reached at that other's.
 */
const addressOf = (view: OfferView, views: readonly OfferView[]): string => {
  const host =
    view.signOn === 'host-application'
      ? views.find(({ offer }) => view.offer.dependsOn.includes(offer.key))
      : undefined;
  const { address, signInPath } = host ?? view;
  return `${address}${signInPath ?? ''}`;
};

const present = (
  entry: LauncherEntry,
  view: OfferView,
  views: readonly OfferView[],
  nameOf: (id: Uuid) => string,
  ask: Schemas['Who'] | null,
  { language }: Context,
): Omit<Schemas['LauncherTool'], 'health'> => ({
  key: `${entry.instanceId}:${entry.state}`,
  instanceId: entry.instanceId,
  toolKey: entry.toolKey,
  toolName: view.toolName,
  name: view.name,
  short: view.short,
  signOn: view.signOn,
  state: entry.state,
  address: entry.state === 'open' ? addressOf(view, views) : null,
  organisations: entry.organisationIds.map((organisationId) => ({
    organisationId,
    name: nameOf(organisationId),
  })),
  reason: presentReason(entry.reasonCode, language, {
    tool: view.toolName,
    hoster: view.hosterName,
    organisation: nameOf(entry.askedOf),
  }),
  ask,
  activationId: entry.activationId,
  offerId: entry.offerId,
});
