// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Reader } from '../parse/cells.ts';
import { FORMAT, MOST_TITLE, PLAYBOOK_KEY_PATTERN } from './playbook-shape.ts';

/** What a text says of the playbook as a whole. */
export interface PlaybookHead {
  readonly key: string;
  readonly title: { readonly fr: string; readonly en: string };
}

/** Reads `format`, `key` and `title`, all of which must be there. */
export const readHead = (reader: Reader): PlaybookHead => {
  const format = reader.required('format');
  if (format !== '' && format !== FORMAT)
    reader.fault('format', 'yaml-format-unknown', { value: format, expected: FORMAT });
  const key = reader.required('key');
  if (key !== '' && !new RegExp(PLAYBOOK_KEY_PATTERN).test(key))
    reader.fault('key', 'yaml-playbook-key', { value: key });
  const title = (column: string) => {
    const text = reader.required(column);
    if (text.length > MOST_TITLE)
      reader.fault(column, 'yaml-text-too-long', { length: text.length, most: MOST_TITLE });
    return text;
  };
  return { key, title: { fr: title('title_fr'), en: title('gloss_en') } };
};
