// SPDX-License-Identifier: AGPL-3.0-or-later
import { QueryClient } from '@tanstack/react-query';
import { expect, test, vi } from 'vitest';
import { createRefresher, readsAny } from './refresh.js';
test('a query is concerned by the types that it says it reads', () => {
    expect(readsAny({ meta: { reads: ['task', 'gate'] } }, new Set(['gate']))).toBe(true);
    expect(readsAny({ meta: { reads: ['task'] } }, new Set(['offer']))).toBe(false);
    expect(readsAny({ meta: undefined }, new Set(['task']))).toBe(false);
});
test('several changes of a moment make one refresh of the queries concerned', () => {
    vi.useFakeTimers();
    const client = new QueryClient();
    const invalidate = vi.spyOn(client, 'invalidateQueries');
    const refresh = createRefresher(client);
    refresh('task');
    refresh('gate');
    refresh('task');
    vi.runAllTimers();
    refresh('offer');
    vi.runAllTimers();
    vi.useRealTimers();
    expect(invalidate).toHaveBeenCalledTimes(2);
    const predicate = invalidate.mock.calls[0]?.[0]?.predicate;
    expect(predicate?.({ meta: { reads: ['gate'] } })).toBe(true);
    expect(predicate?.({ meta: { reads: ['offer'] } })).toBe(false);
});
