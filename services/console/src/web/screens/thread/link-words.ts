// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { LinkKind } from './thread-chain.ts';

export const LINK_KINDS: Record<LinkKind, MessageDescriptor> = {
  wave: msg`Vague`,
  organisation: msg`Structure`,
  task: msg`Tâche`,
  activation: msg`Activation`,
  client: msg`Client de connexion`,
  'first-sign-in': msg`Première connexion`,
};
