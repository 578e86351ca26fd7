// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Planning } from '../api/schemas.ts';
import { inLanguage } from '../i18n/in-language.ts';
import { placeOf } from '../territory/place.ts';

/** A task or a gate, with the place where it is done. */
export function nodeName(node: Planning['NodeRef'], language: string): string {
  const place = node.organisation === null ? '' : ` (${placeOf(node.organisation)})`;
  return `${inLanguage(node.title, language)}${place}`;
}
