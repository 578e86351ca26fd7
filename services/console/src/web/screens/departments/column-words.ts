// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { BoardColumn } from './board-cards.ts';

export const COLUMN_WORDS: Record<BoardColumn, MessageDescriptor> = {
  'to-invite': msg`À inviter`,
  invited: msg`Invités`,
  named: msg`Référent nommé`,
  signed: msg`Charte signée`,
  ready: msg`Prêts`,
  launched: msg`Lancés`,
};
