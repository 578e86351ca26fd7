// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlanningApi } from '@essaim/contracts';
import { type ComparedPlaybook, comparePlaybooks, fieldName } from '@essaim/playbook';
import { wordsOf } from './words-of.ts';

/** What changes from one playbook to another, each value also in words. */
export const presentChanges = (
  before: ComparedPlaybook,
  after: ComparedPlaybook,
): PlanningApi['components']['schemas']['PlaybookChange'][] =>
  comparePlaybooks(before, after).map((change) => ({
    ...change,
    fields: change.fields.map((field) => ({
      ...field,
      name: fieldName(field.field),
      beforeWords: wordsOf(field.field, field.before, before),
      afterWords: wordsOf(field.field, field.after, after),
    })),
  }));
