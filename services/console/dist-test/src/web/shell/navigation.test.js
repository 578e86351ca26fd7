import { expect, test } from 'vitest';
import { homeOf, navigationOf } from './navigation.js';
const hat = (tier, role) => ({
    role,
    organisation: { id: 'o', key: 'k', tier, name: 'n', shortName: 'n', territory: null },
});
const all = (tier, role) => {
    const { main, more } = navigationOf(hat(tier, role));
    return [...main, ...more];
};
test('only the national coordination plans', () => {
    expect(all('national', 'coordination')).toContain('workshop');
    expect(all('national', 'committee')).not.toContain('workshop');
    expect(all('regional', 'coordination')).not.toContain('workshop');
    expect(all('departmental', 'coordination')).not.toContain('workshop');
});
test('only a region follows its departments', () => {
    expect(all('regional', 'coordination')).toContain('departments');
    expect(all('regional', 'training')).not.toContain('departments');
    expect(all('departmental', 'coordination')).not.toContain('departments');
});
test('a member, or somebody without a hat, sees the tools only', () => {
    expect(all('local', 'member')).toEqual(['launcher']);
    expect(navigationOf(null)).toEqual({ main: ['launcher'], more: [], tabs: ['launcher'] });
    expect(homeOf(null)).toBe('launcher');
});
test('whoever has work lands on it', () => {
    expect(homeOf(hat('departmental', 'coordination'))).toBe('work');
    expect(homeOf(hat('hoster', 'operator'))).toBe('work');
});
test('a phone shows four entries at most, all of them in the head too', () => {
    for (const tier of ['national', 'regional', 'departmental', 'local', 'hoster']) {
        const { main, more, tabs } = navigationOf(hat(tier, 'coordination'));
        expect(tabs.length).toBeLessThanOrEqual(4);
        expect([...main, ...more]).toEqual(expect.arrayContaining([...tabs]));
    }
});
