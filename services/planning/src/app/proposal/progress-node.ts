// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlanningApi } from '@essaim/contracts';
import { type NodeId, nodeId } from '@essaim/scheduler';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import type { PlaybookIndex } from '../playbook/playbook-index.ts';
import { findDepartment } from './cohort.ts';

type NewProposal = PlanningApi['components']['schemas']['NewProposal'];
export type Progress = NonNullable<NewProposal['progress']>[number];

/** The first wave that is planned: those who had finished form a wave of their own before it. */
const firstWave = ({ finished = [] }: NewProposal): number => (finished.length > 0 ? 2 : 1);

/**
 * The node of a plan that a line of progress is about.
 * @throws DomainError `department-unknown` when no organisation has the key
 */
export const progressNode = (
  request: NewProposal,
  { template, organisation, wave }: Progress,
  playbook: PlaybookIndex,
  directory: DirectorySnapshot,
): NodeId => {
  const repeat = playbook.playbook.tasks.find(({ key }) => key === template)?.repeat;
  const isByWave = repeat === 'wave' || repeat === 'region-wave';
  const key = (directory.byKey(organisation) ?? findDepartment(directory, organisation)).key;
  return nodeId(template, key, isByWave ? (wave ?? firstWave(request)) : null);
};
