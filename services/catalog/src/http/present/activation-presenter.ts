// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { type RequestContext, isAuthorised } from '@essaim/service-kit';
import type { Reads } from '../../db/reads/index.ts';
import {
  type Activation,
  type Step,
  type Withdrawal,
  currentSteps,
  isOpen,
  isOver,
  phaseOf,
} from '../../domain/activation/activation.ts';
import { standingOf, stepReason, whoActs } from '../../domain/activation/standing.ts';
import { isMoving, isResumable } from '../../domain/activation/withdraw.ts';
import {
  decideActivation,
  endActivation,
  operateActivation,
  resumeActivation,
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
    presentSteps(activation, who, names, context, placesOf(activation));
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
  const people = activations.flatMap(({ requestedBy, decision, suspension, resumed, end, steps }) =>
    [
      requestedBy,
      decision?.by,
      suspension?.by,
      resumed?.by,
      end?.by,
      ...steps.map(({ confirmed }) => confirmed?.by),
    ].flatMap((id) => id ?? []),
  );
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
  const phase = activation.state === 'ending' || activation.state === 'ended' ? 'end' : 'opening';
  const counted = activation.steps.filter((step) => phaseOf(step) === phase);
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
    stepsDone: counted.filter(({ state }) => state === 'done').length,
    stepsTotal: counted.length,
    blockedStep: standing.blockedStep,
    reason: presentReason(standing.reasonCode, language, reasonNames(activation, names)),
    who: who(standing.who),
  };
};

const presentSteps = (
  activation: Activation,
  who: WhoPresenter,
  names: Names,
  context: Context,
  places: ActivationPlaces,
): Schemas['Step'][] => {
  const isHoster =
    places.hoster !== null && isAuthorised(context, operateActivation, places.hoster);
  const isOwner =
    places.organisation !== null && isAuthorised(context, endActivation, places.organisation);
  const mayRetry = mayEither(context, places, retryActivation);
  const current = new Set(currentSteps(activation));
  const isCurrent = (step: Step) => current.has(step);
  return activation.steps.map((step) => ({
    key: step.key,
    kind: step.kind,
    dependsOn: [...step.dependsOn],
    state: step.state,
    since: step.since,
    attempts: step.attempts,
    reason: presentReason(stepReason(step), context.language, reasonNames(activation, names)),
    confirmed: step.confirmed
      ? { ...step.confirmed, by: step.confirmed.by && names.person(step.confirmed.by) }
      : null,
    nextRetryAt: step.nextRetryAt,
    who: who(whoActs(activation, step)),
    canConfirm: isCurrent(step) && isManual(step) && (step.key === 'receipt' ? isOwner : isHoster),
    canRetry: isCurrent(step) && isTried(step) && mayRetry,
  }));
};

const isManual = ({ kind, state }: Step): boolean => kind === 'manual' && state === 'waiting';

const isTried = ({ kind, state }: Step): boolean =>
  kind === 'automatic' && ['in-progress', 'failed'].includes(state);

const presentRest = (activation: Activation, names: Names) => {
  const { decision, suspension, resumed, end } = activation;
  return {
    address: names.instance(activation.instanceId).address,
    signOn: activation.signOn,
    requestedBy: names.person(activation.requestedBy),
    message: activation.message,
    decision: decision && { ...decision, by: decision.by && names.person(decision.by) },
    suspension: suspension && presentWithdrawal(suspension, names),
    resumed: resumed && { ...resumed, by: names.person(resumed.by) },
    end: end && { ...presentWithdrawal(end, names), retentionDays: end.retentionDays ?? null },
    firstSignInAt: activation.firstSignInAt,
  };
};

const presentWithdrawal = ({ at, by, message, reasonCode }: Withdrawal, names: Names) => ({
  at,
  by: names.person(by),
  message,
  reasonCode: reasonCode ?? ('other' as const),
});

const abilities = (
  activation: Activation,
  context: Context,
  places: ActivationPlaces,
): Schemas['Activation']['can'] => {
  const { organisation, lifting } = places;
  const may = (permission: typeof decideActivation) =>
    organisation !== null && isAuthorised(context, permission, organisation);
  const decides =
    activation.state === 'requested' &&
    activation.requestedBy !== context.actor.personId &&
    may(decideActivation);
  const ends = !isOver(activation) && activation.state !== 'ending' && may(endActivation);
  return {
    accept: decides,
    refuse: decides,
    suspend: isOpen(activation) && mayEither(context, places, endActivation),
    resume:
      isResumable(activation) &&
      !isMoving(activation) &&
      lifting !== null &&
      isAuthorised(context, resumeActivation, lifting),
    end: ends,
  };
};
