// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

const placed = msg`Un gel est posé`;
const ended = msg`Un gel prend fin avant son jour`;
const exceptionEnded = msg`Une dérogation à un gel prend fin avant son jour`;

/** What is done around freezes, in words. */
export const FREEZE_ACTIONS: Record<string, MessageDescriptor> = {
  placeFreeze: placed,
  'freeze.placed': placed,
  endFreeze: ended,
  'freeze.ended': ended,
  overrideFreeze: msg`Un gel est levé pour tous`,
  grantDerogation: msg`Une dérogation à un gel est accordée`,
  'freeze.exception-granted': msg`Un gel est levé pour un temps`,
  endFreezeException: exceptionEnded,
  'freeze.exception-ended': exceptionEnded,
};
