// SPDX-License-Identifier: AGPL-3.0-or-later

const SHOWN = [
  'title',
  'name',
  'template',
  'toolName',
  'email',
  'role',
  'message',
  'reason',
  'text',
];

/** What a journal's summary says of its subject, in a few words; nothing when it says nothing plain. */
export function summaryText(summary: Record<string, unknown>): string {
  const parts = SHOWN.flatMap((key) => {
    const value = summary[key];
    return typeof value === 'string' && value !== '' ? [value] : [];
  });
  return parts.slice(0, 3).join(', ');
}
