// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { DEPARTMENTS } from '../../territory/departments.js';
import { nextTile } from './next-tile.js';
test('goes straight ahead, over gaps', () => {
    expect(nextTile(DEPARTMENTS, '53', 'ArrowRight')).toBe('72');
    expect(nextTile(DEPARTMENTS, '53', 'ArrowUp')).toBe('35');
    expect(nextTile(DEPARTMENTS, '13', 'ArrowRight')).toBe('83');
});
test('goes to the nearest tile of that side when nothing is straight ahead', () => {
    expect(nextTile(DEPARTMENTS, '29', 'ArrowDown')).not.toBeNull();
    expect(nextTile(DEPARTMENTS, '66', 'ArrowDown')).toBe('972');
});
test('reaches every department with the arrows alone, from anywhere', () => {
    const seen = new Set(['53']);
    const queue = ['53'];
    for (let code = queue.shift(); code !== undefined; code = queue.shift()) {
        for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']) {
            const next = nextTile(DEPARTMENTS, code, key);
            if (next !== null && !seen.has(next)) {
                seen.add(next);
                queue.push(next);
            }
        }
    }
    expect(seen.size).toBe(DEPARTMENTS.length);
});
test('Home and End reach the ends; other keys and unknown tiles lead nowhere', () => {
    expect(nextTile(DEPARTMENTS, '53', 'Home')).toBe('01');
    expect(nextTile(DEPARTMENTS, '53', 'End')).toBe('976');
    expect(nextTile(DEPARTMENTS, '53', 'a')).toBeNull();
    expect(nextTile(DEPARTMENTS, '999', 'ArrowUp')).toBeNull();
    expect(nextTile([], '53', 'Home')).toBeNull();
});
