// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { fileRefusal } from './file-refusal.js';
test('refuses an empty file and one over 10 MB before sending it', () => {
    expect(fileRefusal({ size: 0 })).toBe('empty');
    expect(fileRefusal({ size: 10_000_000 })).toBeNull();
    expect(fileRefusal({ size: 10_000_001 })).toBe('too-large');
});
