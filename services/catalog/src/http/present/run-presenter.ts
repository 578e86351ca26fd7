// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Language, problemText, sentence } from '@essaim/contracts';
import { placeOf } from '@essaim/directory';
import { type RequestContext, isAuthorised } from '@essaim/service-kit';
import type { RunLineView } from '../../db/reads/runs.ts';
import type { Reads } from '../../db/reads/index.ts';
import { activateMany } from '../../domain/permissions.ts';
import { type RunMove, canMove } from '../../domain/run/move-run.ts';
import type { ActivationRun, RunReason } from '../../domain/run/run.ts';
import type { Schemas } from '../http.ts';

const MOVES: readonly RunMove[] = ['approve', 'refuse', 'pause', 'resume', 'stop'];

/** Writes some runs for a reader, with how far each is and what the reader may do. */
export const presentRuns = async (
  reads: Reads,
  runs: readonly ActivationRun[],
  context: Pick<RequestContext, 'actor' | 'today'>,
): Promise<Schemas['ActivationRun'][]> => {
  const people = runs.flatMap(({ createdBy, approval, closed }) =>
    [createdBy, approval?.by, closed?.by].flatMap((id) => id ?? []),
  );
  const [organisations, counts, names, offers] = await Promise.all([
    reads.organisationsByIds(runs.map(({ organisationId }) => organisationId)),
    reads.countRuns(runs.map(({ id }) => id)),
    reads.personNames(people),
    reads.offerNames(),
  ]);
  const person = (personId: string) => ({
    personId,
    name: names.get(personId as ActivationRun['createdBy']) ?? '',
  });
  const offerName = new Map([...offers.values()].map(({ id, name }) => [id, name]));
  return runs.map((run) => {
    const organisation = organisations.get(run.organisationId);
    const may =
      organisation !== undefined && isAuthorised(context, activateMany, placeOf(organisation));
    const { lines, activations } = counts.get(run.id) ?? {
      lines: { waiting: 0, done: 0, skipped: 0 },
      activations: {},
    };
    const { approval, closed } = run;
    return {
      id: run.id,
      version: run.version,
      kind: run.kind,
      name: run.name,
      organisationId: run.organisationId,
      organisationName: organisation?.name ?? '',
      tiers: [...run.tiers],
      offers: run.offerIds.map((offerId) => ({ offerId, name: offerName.get(offerId) ?? '' })),
      message: run.message,
      state: run.state,
      createdBy: person(run.createdBy),
      createdAt: run.createdAt,
      approval: approval && { by: person(approval.by), at: approval.at },
      closed: closed && { ...closed, by: person(closed.by) },
      lines,
      activations: Object.entries(activations).map(([state, count]) => ({
        state: state as Schemas['ActivationState'],
        count,
      })),
      moves: may ? MOVES.filter((move) => canMove(run, move, context.actor.personId)) : [],
    };
  });
};

const reasonSentence = (reason: RunReason, language: Language): string => {
  const own = ({ code, params }: Pick<RunReason, 'code' | 'params'>) => {
    const said = params[language === 'fr' ? 'messageFr' : 'messageEn'];
    return said === undefined ? sentence(problemText(code), language, params) : String(said);
  };
  return reason.details.length > 0 ? reason.details.map(own).join(' ') : own(reason);
};

/** Writes some lines of a run for a reader. */
export const presentRunLines = async (
  reads: Reads,
  lines: readonly RunLineView[],
  language: Language,
): Promise<Schemas['ActivationRunLine'][]> => {
  const [organisations, offers] = await Promise.all([
    reads.organisationsByIds(lines.map(({ organisationId }) => organisationId)),
    reads.offerNames(),
  ]);
  const offerName = new Map([...offers.values()].map(({ id, name }) => [id, name]));
  return lines.map((line) => ({
    organisationId: line.organisationId,
    organisationName: organisations.get(line.organisationId)?.name ?? '',
    offerId: line.offerId,
    offerName: offerName.get(line.offerId) ?? '',
    state: line.state,
    activationId: line.activationId,
    activationState: line.activationState,
    reason: line.reason && {
      code: line.reason.code,
      sentence: reasonSentence(line.reason, language),
    },
  }));
};
