// SPDX-License-Identifier: AGPL-3.0-or-later
import { toDay } from '@essaim/calendar';
import { committeeOf } from '../network/demands.ts';
import type { LoadContext } from './load-context.ts';

/** Files at the sessions of committees, and those that a full session sends to a later one. */
export const loadSessions = (context: LoadContext): void => {
  const { plan, nation, book, at } = context;
  for (const node of plan.nodes) {
    const template = context.task(node.template) ?? context.gate(node.template);
    if (!template || node.actual || node.endReason.code !== 'session') continue;
    const organisation = context.organisation(node.organisation);
    const committee = committeeOf(template, organisation, nation.key, plan.limits);
    if (!committee) continue;
    const { pool, files } = committee;
    for (const { date } of node.endReason.full) {
      book.add(pool, 'demand', at(toDay(date)), files);
      book.add(pool, 'short', at(toDay(date)), files);
    }
    book.add(pool, 'demand', at(toDay(node.end)), files);
    book.add(pool, 'served', at(toDay(node.end)), files);
  }
};
