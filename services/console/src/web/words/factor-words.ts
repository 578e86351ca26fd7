// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

export type FactorKind = 'app' | 'passkey' | 'recovery-codes';

/** What a second factor is called. */
export const FACTORS: Record<FactorKind, MessageDescriptor> = {
  app: msg`Application d’authentification`,
  passkey: msg`Clé d’accès`,
  'recovery-codes': msg`Codes de secours`,
};

/** What adds one. */
export const ADD_FACTOR: Record<FactorKind, MessageDescriptor> = {
  app: msg`Ajouter une application d’authentification`,
  passkey: msg`Ajouter une clé d’accès`,
  'recovery-codes': msg`Obtenir des codes de secours`,
};
