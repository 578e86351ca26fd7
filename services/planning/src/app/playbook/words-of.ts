// SPDX-License-Identifier: AGPL-3.0-or-later
import { type ComparedPlaybook, valueWords } from '@essaim/playbook';
import type { Text } from './playbook-index.ts';

/** A value of a field in words, with the titles of the playbook that has it; null where it has none. */
export const wordsOf = (
  field: string,
  value: string | null,
  { content }: ComparedPlaybook,
): Text | null =>
  value === null
    ? null
    : valueWords(field, value, (key) => {
        const found = [...content.tasks, ...content.gates].find((one) => one.key === key);
        return found ? { fr: found.titleFr, en: found.glossEn || found.titleFr } : null;
      });
