// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { type RequestContext, isAuthorised } from '@essaim/service-kit';
import type { Reads } from '../../db/reads/index.ts';
import { type Activation, isOver } from '../../domain/activation/activation.ts';
import { standingOf, stepReason, whoActs } from '../../domain/activation/standing.ts';
import {
  decideActivation,
  endActivation,
  operateActivation,
  retryActivation,
} from '../../domain/permissions.ts';
import { type ActivationPlaces, activationPlaces, mayEither } from '../activation-places.ts';
import type { Schemas } from '../http.ts';
import { presentReason } from './present-reason.ts';
import { type WhoPresenter, whoPresenter } from './who-presenter.ts';

type Context = Pick<RequestContext, 'actor' | 'today' | 'language'>;

/** Names that an activation shows. */
interface Names {
  readonly organisation: (id: Uuid) => string;
  readonly hoster: (id: Uuid) => string;
  readonly instance: (id: Uuid) => { name: string; address: string };
  readonly offer: (id: Uuid) => string;
  readonly person: (id: Uuid) => Schemas['PersonName'];
}

/** Writes activations for a reader: names, sentences, and what the reader may do. */
export interface ActivationPresenter {
  summary(activation: Activation): Schemas['ActivationSummary'];
  steps(activation: Activation): Schemas['Step'][];
  whole(activation: Activation): Schemas['Activation'];
}

/** Reads what some activations show, all at once. */
export const activationPresenter = async (
  reads: Reads,
  activations: readonly Activation[],
  context: Context,
): Promise<ActivationPresenter> => {
  const whos = activations.flatMap((one) => [
    standingOf(one).who,
    ...one.steps.map((step) => whoActs(one, step)),
  ]);
  const [who, names, placesOf] = await Promise.all([
    whoPresenter(reads, whos, context.today),
    readNames(reads, activations),
    activationPlaces(reads, activations),
  ]);
  const steps = (activation: Activation) =>
    presentSteps(activation, who, reasonNames(activation, names), context, placesOf(activation));
  const summary = (activation: Activation) =>
    presentSummary(activation, who, names, context.language);
  return {
    steps,
    summary,
    whole: (activation) => ({
      ...summary(activation),
      ...presentRest(activation, names),
      steps: steps(activation),
      can: abilities(activation, context, placesOf(activation)),
    }),
  };
};

const readNames = async (reads: Reads, activations: readonly Activation[]): Promise<Names> => {
  const people = activations.flatMap(({ requestedBy, decision, end }) => [
    requestedBy,
    ...(decision?.by ? [decision.by] : []),
    ...(end ? [end.by] : []),
  ]);
  const [organisations, hosters, instances, offers, persons] = await Promise.all([
    reads.organisationsByIds(activations.map(({ organisationId }) => organisationId)),
    reads.hosterNames(activations.map(({ hosterOrganisationId }) => hosterOrganisationId)),
    reads.instancesByIds(activations.map(({ instanceId }) => instanceId)),
    reads.offerNames(),
    reads.personNames(people),
  ]);
  const keys = new Map([...offers].map(([key, { id }]) => [id, key]));
  return {
    organisation: (id) => organisations.get(id)?.name ?? '',
    hoster: (id) => hosters.get(id) ?? '',
    instance: (id) => instances.get(id) ?? { name: '', address: '' },
    offer: (id) => keys.get(id) ?? '',
    person: (personId) => ({ personId, name: persons.get(personId) ?? '' }),
  };
};

const reasonNames = (activation: Activation, names: Names) => ({
  tool: activation.toolName,
  organisation: names.organisation(activation.organisationId),
  hoster: names.hoster(activation.hosterOrganisationId),
});

const presentSummary = (
  activation: Activation,
  who: WhoPresenter,
  names: Names,
  language: Language,
): Schemas['ActivationSummary'] => {
  const standing = standingOf(activation);
  return {
    id: activation.id,
    version: activation.version,
    offerId: activation.offerId,
    offerKey: names.offer(activation.offerId),
    instanceId: activation.instanceId,
    instanceName: names.instance(activation.instanceId).name,
    toolKey: activation.toolKey,
    toolName: activation.toolName,
    organisationId: activation.organisationId,
    organisationName: names.organisation(activation.organisationId),
    hosterOrganisationId: activation.hosterOrganisationId,
    hosterName: names.hoster(activation.hosterOrganisationId),
    taskId: activation.taskId,
    state: activation.state,
    since: standing.since,
    requestedAt: activation.requestedAt,
    stepsDone: activation.steps.filter(({ state }) => state === 'done').length,
    stepsTotal: activation.steps.length,
    blockedStep: standing.blockedStep,
    reason: presentReason(standing.reasonCode, language, reasonNames(activation, names)),
    who: who(standing.who),
  };
};

const presentSteps = (
  activation: Activation,
  who: WhoPresenter,
  names: { tool: string; organisation: string; hoster: string },
  context: Context,
  places: ActivationPlaces,
): Schemas['Step'][] => {
  const isHoster =
    places.hoster !== null && isAuthorised(context, operateActivation, places.hoster);
  const mayRetry = mayEither(context, places, retryActivation);
  return activation.steps.map((step) => ({
    key: step.key,
    kind: step.kind,
    dependsOn: [...step.dependsOn],
    state: step.state,
    since: step.since,
    attempts: step.attempts,
    reason: presentReason(stepReason(step), context.language, names),
    nextRetryAt: step.nextRetryAt,
    who: who(whoActs(activation, step)),
    canConfirm: step.kind === 'manual' && step.state === 'waiting' && isHoster,
    canRetry:
      step.kind === 'automatic' && ['in-progress', 'failed'].includes(step.state) && mayRetry,
  }));
};

const presentRest = (activation: Activation, names: Names) => {
  const { decision, end } = activation;
  return {
    address: names.instance(activation.instanceId).address,
    signOn: activation.signOn,
    requestedBy: names.person(activation.requestedBy),
    message: activation.message,
    decision: decision && { ...decision, by: decision.by && names.person(decision.by) },
    end: end && { ...end, by: names.person(end.by) },
    firstSignInAt: activation.firstSignInAt,
  };
};

const abilities = (
  activation: Activation,
  context: Context,
  { organisation }: ActivationPlaces,
): Schemas['Activation']['can'] => {
  const may = (permission: typeof decideActivation) =>
    organisation !== null && isAuthorised(context, permission, organisation);
  const decides =
    activation.state === 'requested' &&
    activation.requestedBy !== context.actor.personId &&
    may(decideActivation);
  const ends = !isOver(activation) && activation.state !== 'ending' && may(endActivation);
  return { accept: decides, refuse: decides, end: ends };
};
