// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Planning } from '../../api/schemas.ts';

type Proposal = Pick<
  Planning['Proposal'],
  'id' | 'playbook' | 'startDate' | 'waves' | 'finished' | 'moves' | 'notPlaced'
>;

/** The departments that can be moved, in the order of their waves. */
export function placedDepartments({ waves }: Pick<Proposal, 'waves'>) {
  return waves
    .filter(({ finished }) => !finished)
    .flatMap(({ number, departments }) =>
      departments.map(({ organisation, region }) => ({
        key: organisation.key,
        organisation,
        region,
        wave: number,
      })),
    );
}

/**
 * The proposal asked for when departments move: the same cohort, the waves of the one it is based on, the
 * moves made before and these (each replaces an earlier move of the same department).
 */
export function withMoves(
  proposal: Proposal,
  moves: readonly { department: string; wave: number }[],
): Planning['NewProposal'] {
  const placed = proposal.waves.flatMap(({ departments }) =>
    departments.map(({ organisation }) => organisation.key),
  );
  const left = proposal.notPlaced.map(({ organisation }) => organisation.key);
  const finished = proposal.finished.map(({ key }) => key);
  const moved = new Set(moves.map(({ department }) => department));
  return {
    playbookId: proposal.playbook.id,
    startDate: proposal.startDate,
    basedOn: proposal.id,
    cohort: { keys: [...new Set([...placed, ...left, ...finished])] },
    ...(finished.length === 0 ? {} : { finished }),
    moves: [...proposal.moves.filter(({ department }) => !moved.has(department)), ...moves],
  };
}
