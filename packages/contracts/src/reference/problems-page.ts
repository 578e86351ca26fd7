// SPDX-License-Identifier: AGPL-3.0-or-later
import { problems } from '../problems/catalogue.ts';
import { table } from './table.ts';

/** The reference page of all problem codes with their sentences, in Markdown. */
export const problemsPage = (): string =>
  [
    '# Problem codes',
    'Every refusal is a problem document (RFC 9457) with one of these codes and its sentence in the language asked.',
    table(
      ['code', 'status', 'French', 'English'],
      Object.entries(problems)
        .toSorted(([a], [b]) => a.localeCompare(b))
        .map(([code, { status, fr, en }]) => [`\`${code}\``, String(status), fr, en]),
    ),
  ].join('\n\n');
