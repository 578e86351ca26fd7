// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlanningApi } from '@essaim/contracts';
import type { DeclarationInput } from '../domain/task/task-command.ts';

/** A declaration as the domain takes it. */
export const declarationOf = ({
  doneOn,
  note,
  evidence,
}: PlanningApi['components']['schemas']['NewDeclaration']): DeclarationInput => ({
  doneOn,
  ...(note !== undefined && { note }),
  evidence,
});
