// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { LINK_TYPES } from '../model.ts';
import { parsePredecessor } from './parse-predecessor.ts';

test.each(LINK_TYPES)('%s with a lag is read', (type) => {
  expect(parsePredecessor(`N04:${type}:20cd:nation`)).toEqual({
    key: 'N04',
    type,
    lag: { amount: 20, unit: 'cd' },
    scope: 'nation',
  });
});

test.each(['N04:XS:0wd:same', 'N04:FF', 'N04:FF:-5wd:same', 'N04:FF:5h:same', 'N04:ff:5wd:same'])(
  '%s is refused',
  (written) => {
    expect(parsePredecessor(written)).toBeNull();
  },
);
