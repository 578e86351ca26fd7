// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { signInAddress } from './sign-in-address.js';
test('comes back to a path of this site only', () => {
    expect(signInAddress('/fil?tool=a')).toBe('/auth/sign-in?return_to=%2Ffil%3Ftool%3Da');
    expect(signInAddress('//evil.example')).toBe('/auth/sign-in?return_to=%2F');
    expect(signInAddress('https://evil.example')).toBe('/auth/sign-in?return_to=%2F');
});
