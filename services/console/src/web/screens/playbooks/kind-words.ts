// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Planning } from '../../api/schemas.ts';

/** What the things are that two versions of a playbook may say differently. */
export const KINDS: Readonly<Record<Planning['PlaybookChange']['kind'], MessageDescriptor>> = {
  playbook: msg`Plan type`,
  task: msg`Tâche`,
  gate: msg`Jalon`,
  criterion: msg`Critère`,
  waveGate: msg`Ouverture de vague`,
};
