// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Planning } from '../../api/schemas.ts';
import type { ItemRow } from './timeline-rows.ts';

/** What a task or a gate is called; its template where the playbook has no name. */
export function rowTitle(
  { item }: Pick<ItemRow, 'item'>,
  titles: Planning['Timeline']['titles'],
): Planning['Text'] {
  return titles[item.template] ?? { fr: item.template, en: item.template };
}
