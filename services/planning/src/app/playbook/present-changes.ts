// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlanningApi } from '@essaim/contracts';
import { type ComparedPlaybook, comparePlaybooks, fieldName, valueWords } from '@essaim/playbook';

const inWords = (field: string, value: string | null, { content }: ComparedPlaybook) =>
  value === null
    ? null
    : valueWords(field, value, (key) => {
        const found = [...content.tasks, ...content.gates].find((one) => one.key === key);
        return found ? { fr: found.titleFr, en: found.glossEn || found.titleFr } : null;
      });

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
      beforeWords: inWords(field.field, field.before, before),
      afterWords: inWords(field.field, field.after, after),
    })),
  }));
