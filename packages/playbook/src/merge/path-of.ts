// SPDX-License-Identifier: AGPL-3.0-or-later
import { gateOf } from './assemble-document.ts';
import type { MergeAddress } from './merge-item.ts';

const thingPath = ({ kind, key }: MergeAddress): string => {
  switch (kind) {
    case 'playbook':
      return '';
    case 'task':
      return `tasks.${key}`;
    case 'gate':
      return `gates.${key}`;
    case 'waveGate':
      return `waveGates.${key}`;
    default:
      return `gates.${gateOf(key)}.criteria.${key.slice(gateOf(key).length + 1)}`;
  }
};

/** Where an item stands in the text, such as `tasks.D05.duration`. */
export const pathOf = (address: MergeAddress): string =>
  [thingPath(address), address.unit ?? ''].filter((part) => part !== '').join('.');
