// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Planning } from '../../api/schemas.ts';

type Notice = Planning['Proposal']['warnings'][number];

/** Notices of one kind and one day: school zones whose holidays are supposed, or a resource of organisations. */
export type NoticeGroup = {
  code: 'school-days-provisional' | 'capacity-continued';
  /** From which day on. */
  from: string;
  /** The resource of `capacity-continued`. */
  resource: string;
  /** School zones, or keys of organisations. */
  of: string[];
};

const KINDS = new Set<string>(['school-days-provisional', 'capacity-continued']);

/** Folds the notices that make dates provisional by kind and day, the earliest first; the others stay. */
export function foldNotices(notices: readonly Notice[]): {
  groups: NoticeGroup[];
  others: Notice[];
} {
  const groups = new Map<string, NoticeGroup>();
  for (const { code, params } of notices.filter((notice) => KINDS.has(notice.code))) {
    const from = String(params['from']);
    const [owner = '', resource = ''] = String(params['zone'] ?? params['pool'] ?? '').split('/');
    const key = `${from} ${code} ${resource}`;
    const group = groups.get(key) ?? { code: code as NoticeGroup['code'], from, resource, of: [] };
    group.of.push(owner);
    groups.set(key, group);
  }
  return {
    groups: [...groups.values()].toSorted((a, b) => a.from.localeCompare(b.from)),
    others: notices.filter((notice) => !KINDS.has(notice.code)),
  };
}
