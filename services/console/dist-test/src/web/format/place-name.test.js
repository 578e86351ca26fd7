// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { ofPlace, thePlace } from './place-name.js';
test('gives each place its French article', () => {
    expect(ofPlace('Mayenne', 3)).toBe('de la Mayenne');
    expect(ofPlace('Gers', 2)).toBe('du Gers');
    expect(ofPlace('Ariège', 5)).toBe('de l’Ariège');
    expect(ofPlace('Ardennes', 4)).toBe('des Ardennes');
    expect(ofPlace('Paris', 0)).toBe('de Paris');
    expect(thePlace('Eure', 5)).toBe('l’Eure');
    expect(thePlace('Mayotte', 0)).toBe('Mayotte');
    expect(thePlace('Union nationale', null)).toBe('Union nationale');
});
