// SPDX-License-Identifier: AGPL-3.0-or-later
import { useQueries } from '@tanstack/react-query';
import { journalQuery } from '../../api/journal-query.ts';
import { isGiven } from '../../format/is-given.ts';
import { type JournalLine, type JournalService, mergeJournal } from './journal-entry.ts';

const SERVICES: readonly JournalService[] = ['identity', 'catalog', 'planning'];

type Asked = { organisationId: string; before?: string; size?: number };
type Journal = {
  entries: JournalLine[];
  more: boolean;
  loading: boolean;
  /** Services that do not answer: their lines are missing, and the screen says so. */
  silent: JournalService[];
};

/** The journals of the three services as one. */
export function useJournal(asked: Asked): Journal {
  const pages = useQueries({ queries: SERVICES.map((service) => journalQuery(service, asked)) });
  const { lines, more } = mergeJournal(pages.map(({ data }) => data));
  return {
    entries: lines,
    more,
    loading: pages.every(({ isPending, error }) => isPending && error === null),
    silent: SERVICES.filter((_, index) => isGiven(pages[index]?.error)),
  };
}
