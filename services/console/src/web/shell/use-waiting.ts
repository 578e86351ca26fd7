// SPDX-License-Identifier: AGPL-3.0-or-later
import { useQuery } from '@tanstack/react-query';
import { workQuery } from '../api/work-query.ts';

/** How many things wait for the hat worn: to do, to accept, to decide. */
export function useWaiting(hasWork: boolean): number {
  const { data } = useQuery({ ...workQuery(), enabled: hasWork });
  if (!hasWork || data === undefined) return 0;
  return data.facts.now + data.facts.toAccept + data.facts.toDecide;
}
